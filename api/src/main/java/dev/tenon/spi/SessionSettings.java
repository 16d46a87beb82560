package dev.tenon.spi;

/** Write the statements that read and set a variable of a session. Pure. */
public interface SessionSettings {

  /**
   * Write the query for a variable.
   *
   * @param name of the variable
   * @return one statement, with one row and one column
   */
  String read(String name);

  /**
   * Write the statement that sets a variable for the rest of the session.
   *
   * @param name of the variable
   * @param value as {@link #read} gives it
   * @return one statement
   */
  String set(String name, String value);

  /**
   * Name the variable that limits how long a change of definition waits for others.
   *
   * @return the name
   */
  String lockWait();

  /**
   * Write a length of time as that variable takes it.
   *
   * @param milliseconds at least 1
   * @return the value, rounded up where the variable is coarser
   */
  String milliseconds(long milliseconds);
}
