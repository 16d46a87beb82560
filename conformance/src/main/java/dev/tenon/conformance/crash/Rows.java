package dev.tenon.conformance.crash;

/** Tell what rows the tables have. */
enum Rows {
  SOUND("sound"),
  /** One is there that the key does not allow. */
  ORPHAN("orphan"),
  /**
   * One that the key does not allow comes after the crash, by a session that has its checks off.
   */
  LATE_ORPHAN("orphan after the crash");

  private final String words;

  Rows(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
