package dev.tenon.plan;

/** Tell what a plan is for. */
public enum Goal {
  CREATE,
  DROP,
  /** Prove the rows of a key that is there unproven. */
  VALIDATE,
  RENAME,
  /** Check a key at another time, or enforce it or not. */
  ALTER
}
