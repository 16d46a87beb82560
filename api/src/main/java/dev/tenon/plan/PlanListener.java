package dev.tenon.plan;

import java.time.Duration;
import java.util.List;

/** Be told how a plan goes on. Called on the thread that carries it out; must not throw. */
public interface PlanListener {

  /** Hear nothing. */
  PlanListener SILENT = new PlanListener() {};

  /**
   * Hear that a step begins.
   *
   * @param step which
   * @param number of the step, from 1
   * @param count of all steps
   */
  default void begins(Step step, int number, int count) {}

  /**
   * Hear how a step ended.
   *
   * @param outcome of the step
   */
  default void ended(PlanOutcome.StepOutcome outcome) {}

  /**
   * Hear that a step which was to spare several plans work could not be done, and that each plan
   * does its own.
   *
   * @param step which
   * @param why one clause or sentence
   */
  default void passesOver(Step step, String why) {}

  /**
   * Hear that a lock was not to be had, and that it will be tried again.
   *
   * @param step which
   * @param tries so far
   * @param pause until the next
   * @param blockers sessions in the way, a line each; empty where they can't be seen
   */
  default void waits(Step step, int tries, Duration pause, List<String> blockers) {}

  /**
   * Hear that the connection was lost in the midst of a search for rows, and that it goes on from
   * there on another one.
   *
   * @param pause until that is asked for
   * @param why what was seen
   */
  default void reconnects(Duration pause, String why) {}

  /**
   * Hear that a search for rows goes on from where it was broken off, in this run or an earlier
   * one.
   *
   * @param rows looked at before; 0: that counts no more, and it begins with the first row
   */
  default void resumes(long rows) {}

  /**
   * Hear how far a search for rows is.
   *
   * @param seen rows so far, those before a break included
   * @param estimate of all, the server's own guess; 0: none
   * @param time that it took so far
   */
  default void rows(long seen, long estimate, Duration time) {}
}
