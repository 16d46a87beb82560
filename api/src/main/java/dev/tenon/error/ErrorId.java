package dev.tenon.error;

import static dev.tenon.error.ProblemKind.CONNECTION;
import static dev.tenon.error.ProblemKind.DIALECT;
import static dev.tenon.error.ProblemKind.INVALID;
import static dev.tenon.error.ProblemKind.SERVER;

import java.util.Locale;
import java.util.Optional;

/**
 * List every error of Tenon's own: its id, kind, summary and what to do. The only place of these
 * texts. Arguments are numbered; a summary and its fix share them.
 *
 * <p>What a target can't do is not listed here: {@link Problems} makes those ids of the capability.
 */
public enum ErrorId {
  NAME_MISSING(INVALID, "The %1$s is missing.", "Give it."),
  NAME_EMPTY(INVALID, "The %1$s is empty.", "Give a name, or leave it out where it is optional."),
  NAME_BLANK(INVALID, "The %1$s consists of blanks.", "Give a name that can be read."),
  NAME_NUL(
      INVALID, "The %1$s holds the character NUL.", "No server stores such a name; remove it."),
  NAME_TOO_LONG(
      INVALID,
      "The %1$s '%2$s' is %3$d %4$s long; %5$s stores at most %6$d.",
      "Shorten it, or let a naming convention make it: a generated name is cut with a hash."),
  NAME_ILLEGAL(INVALID, "The %1$s '%2$s' can't be stored by %3$s: %4$s.", "Choose another name."),

  COLUMNS_MISSING(INVALID, "The list of %1$s columns is empty.", "Name at least one column."),
  COLUMN_DUPLICATE(
      INVALID, "The %1$s column '%2$s' is listed twice.", "List each column once per side."),
  COLUMN_COUNT(
      INVALID,
      "The key has %1$d local and %2$d remote columns.",
      "Pair each local column with one remote column."),

  PHRASE_UNKNOWN(INVALID, "%1$s does not know '%2$s'.", "Use one of: %3$s."),
  NOT_DEFERRABLE_DEFERRED(
      INVALID,
      "NOT DEFERRABLE contradicts INITIALLY DEFERRED.",
      "Make the key deferrable, or leave INITIALLY out."),
  SET_COLUMNS_ACTION(
      INVALID,
      "%1$s takes no list of columns.",
      "Only ON DELETE SET NULL and ON DELETE SET DEFAULT take one."),
  SET_COLUMNS_FOREIGN(
      INVALID,
      "ON DELETE %1$s lists the column '%2$s', which is not one of the key's local columns.",
      "List local columns of the key."),

  OPTION_MALFORMED(
      INVALID,
      "The dialect option '%1$s' does not follow <dialect>_<option>.",
      "Write for example postgresql_not_valid."),
  OPTION_UNKNOWN(
      INVALID, "The dialect '%1$s' has no foreign-key option '%2$s'.", "It takes: %3$s."),
  OPTION_VALUE(INVALID, "The dialect option '%1$s' takes %2$s, not %3$s.", "Give that instead."),

  CONVENTION_MALFORMED(
      INVALID,
      "The naming convention '%1$s' can't be read at character %2$d: %3$s.",
      "A token is written %%(name)s, a percent sign %%%%."),
  CONVENTION_TOKEN_UNKNOWN(
      INVALID,
      "The naming convention '%1$s' uses the unknown token '%2$s'.",
      "Use one of: %3$s; or add a custom token."),
  CONVENTION_TOKEN_RANGE(
      INVALID,
      "The naming convention '%1$s' uses '%2$s', but the key has %3$d remote columns.",
      "Use a token that exists for every key, such as referred_column_0_N_name."),
  CONVENTION_TOKEN_FAILED(
      INVALID,
      "The custom token '%2$s' of the naming convention '%1$s' %3$s.",
      "A custom token returns a text for every key."),
  CONVENTION_NEEDS_NAME(
      INVALID,
      "The naming convention '%1$s' uses constraint_name, but the key has no name.",
      "Name the key, or take the token out."),
  CONVENTION_UNKNOWN(
      INVALID, "There is no built-in naming convention '%1$s'.", "Use one of: %2$s."),

  DROP_TARGET_MISSING(
      INVALID,
      "The drop of a key on '%1$s' names neither the key nor its columns.",
      "Give the name; or the local columns, the referent table and the remote columns."),
  CONSTRAINT_TYPE(
      INVALID,
      "Tenon drops foreign keys, not constraints of type '%1$s'.",
      "Leave type_ out or say foreignkey."),

  JSON_MALFORMED(INVALID, "The file is not JSON: %1$s.", "Mend it there."),
  JSON_TYPE(INVALID, "The field '%1$s' takes %2$s, not %3$s.", "Give that instead."),
  JSON_FIELD_UNKNOWN(INVALID, "The field '%1$s' is unknown for %2$s.", "The schema lists: %3$s."),
  JSON_FIELD_MISSING(INVALID, "The field '%1$s' is missing.", "Give it."),
  JSON_FIELD_TWICE(INVALID, "The field '%1$s' stands there twice.", "Give it once."),
  JSON_FIELD_CLASH(INVALID, "The fields '%1$s' and '%2$s' say the same thing.", "Give one."),
  FILE_UNREADABLE(INVALID, "The file '%1$s' can't be read: %2$s.", "Check the path."),
  FILE_UNWRITABLE(INVALID, "The file '%1$s' can't be written: %2$s.", "Check the path."),
  FACTS_FORMAT(
      INVALID,
      "The saved facts are of format %1$s; this release reads format %2$d.",
      "Save them again with this release: tenon check --save-facts."),
  FACTS_MALFORMED(
      INVALID,
      "The saved facts can't be read: %1$s",
      "Save them again: tenon check --save-facts; they are not made by hand."),

  VERSION_MALFORMED(
      INVALID, "'%1$s' is not a server version.", "Write for example 8.0.31, 9.7 or 18."),
  VERSION_UNSUPPORTED(
      INVALID, "The dialect '%1$s' starts at version %2$s, not at %3$s.", "Upgrade the server."),
  VERSION_PRODUCT(
      INVALID,
      "The version '%1$s' is %2$s, which the dialect '%3$s' does not speak for.",
      "Use a dialect for that product; none is taken in its place."),
  NEEDS_CONNECTION(
      INVALID, "%1$s needs a look at the server.", "Use it with a connection, or leave it out."),

  DIALECT_ID(
      DIALECT, "'%1$s' is not a dialect id.", "Use lower-case letters and digits, letter first."),
  DIALECT_UNKNOWN(
      DIALECT, "There is no dialect '%1$s'.", "Installed: %2$s. Add its jar to the class path."),
  DIALECT_DUPLICATE(
      DIALECT, "Two dialects have the id '%1$s': %2$s and %3$s.", "Remove one of the jars."),
  DIALECT_CLAIMS(
      DIALECT,
      "Several dialects claim %1$s: %2$s.",
      "Remove one, or let one say that it specialises the other."),
  DIALECT_NONE(
      DIALECT,
      "No dialect claims %1$s.",
      "Installed: %2$s. Add a dialect for it; none is guessed."),
  DIALECT_SPI(
      DIALECT,
      "The dialect '%1$s' (%2$s) was made for SPI version %3$d; this core speaks version %4$d.",
      "Use jars of one release."),
  DIALECT_LINKAGE(
      DIALECT,
      "The dialect provider %1$s (%2$s) does not fit this core (%3$s, SPI version %4$d): %5$s.",
      "Use jars of one release."),
  DIALECT_LOAD(
      DIALECT,
      "A dialect provider can't be loaded: %1$s.",
      "Mend or remove its jar; none is skipped in silence."),

  FORESIGHT_MISSING(
      DIALECT,
      "The dialect of %1$s has no rules to foretell the server's answer by.",
      "Use a newer release of it, or apply without a check."),

  ERROR_UNKNOWN(
      INVALID,
      "Nobody knows '%1$s' as an error about foreign keys; asked: %2$s.",
      "Paste the server's whole message, with its number and SQLSTATE."),

  CHANGE_UNSUPPORTED(
      ProblemKind.UNSUPPORTED,
      "%1$s can't %2$s a key.",
      "Drop the key and create it as it shall be."),
  PLANNING_MISSING(
      DIALECT,
      "The dialect of %1$s can't plan changes.",
      "Use a newer release of it, or send the statement yourself: tenon sql says it."),

  URL_MALFORMED(CONNECTION, "'%1$s' is not a JDBC address.", "It starts with jdbc: and a product."),
  DRIVER_MISSING(
      CONNECTION, "No JDBC driver takes '%1$s'.", "Put the driver's jar on the class path."),
  SERVER_UNREACHABLE(
      CONNECTION, "The server at '%1$s' can't be reached: %2$s", "Check address and network."),
  CREDENTIALS_REFUSED(
      CONNECTION, "The server at '%1$s' refused the login: %2$s", "Check user and password."),
  DATABASE_MISSING(
      CONNECTION,
      "The server at '%1$s' has no such database: %2$s",
      "Correct its name in the address, or create it."),
  CONNECTION_LOST(
      CONNECTION,
      "The connection to the server was lost during '%1$s': %2$s",
      "Look at what is there before you run it again: the last statement may have taken effect."),

  SERVER_REFUSED(SERVER, "The server refused '%1$s': %2$s", "Nothing was changed by it."),
  TRANSACTION_OPEN(
      SERVER,
      "%1$s would commit the transaction that is open on this connection.",
      "End the transaction first, or give Tenon a connection of its own."),
  SCHEMA_MISSING(
      SERVER,
      "There is no schema %1$s.",
      "Check its name, its case, and that the user may see it."),
  TABLE_MISSING(
      SERVER,
      "There is no table %1$s.",
      "Check its name, its case, its schema, and that the user may see it; a view is no table."),
  TABLE_WITHOUT_KEYS(
      SERVER,
      "The table %1$s uses the storage engine %2$s, which takes foreign keys and forgets them.",
      "Change its engine first."),
  ROWS_UNCHECKED(
      SERVER,
      "This session adds keys to %1$s without looking at its rows: %2$s.",
      "Switch that on, so that the key is proven, and run it again."),
  KEY_MISSING(SERVER, "The table %1$s has no foreign key %2$s.", "Its keys: %3$s."),
  KEY_AMBIGUOUS(
      SERVER, "The table %1$s has several such foreign keys: %2$s.", "Say which one by its name."),
  KEY_CLASH(
      SERVER,
      "The table %1$s has a foreign key '%2$s' that means something else: %3$s.",
      "Choose another name, or drop that key first."),
  KEY_STATE(
      SERVER,
      "The table %1$s has the foreign key '%2$s' of this meaning, but it is %3$s.",
      "Validate or enforce it, or drop it first."),
  PLAN_REFUSED(SERVER, "There is no plan for %1$s: %2$s", "%3$s"),
  PLAN_STALE(
      SERVER,
      "What the plan for %1$s was made of has changed since.",
      "Make a new plan, and look at it again."),
  ORPHANS_FOUND(
      SERVER,
      "Rows stand in the way of %1$s; nothing was changed by it.",
      "They are shown by: %2$s"),
  STEP_BLOCKED(
      SERVER,
      "The step '%1$s' of the plan for %2$s can't begin: what must hold before it does not.",
      "Make a new plan: it starts from what is there now."),
  STEP_FAILED(
      SERVER,
      "The step '%1$s' of the plan for %2$s failed after %3$d tries: %4$s",
      "Run it again: it goes on where it stopped, and believes only what it reads back."),
  STEP_DIFFERS(
      SERVER,
      "The step '%1$s' of the plan for %2$s was run, and what must hold after it does not.",
      "Read what is there before relying on it."),
  KEY_DIFFERS(
      SERVER,
      "The server stored the key %1$s otherwise than asked: %2$s.",
      "Read it before relying on it.");

  private final ProblemKind kind;
  private final String summary;
  private final String fix;

  ErrorId(ProblemKind kind, String summary, String fix) {
    this.kind = kind;
    this.summary = summary;
    this.fix = fix;
  }

  /**
   * Return the id as data and documentation spell it.
   *
   * @return lower case, words joined by a dash
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Return whose move it is.
   *
   * @return the kind
   */
  public ProblemKind kind() {
    return kind;
  }

  /**
   * Fill in the texts.
   *
   * @param arguments what the templates of this id number
   * @return the problem
   */
  public Problem problem(Object... arguments) {
    return new Problem(
        id(), kind, fill(summary, arguments), fill(fix, arguments), Optional.empty());
  }

  /**
   * Make the exception.
   *
   * @param arguments what the templates of this id number
   * @return to be thrown
   */
  public TenonException exception(Object... arguments) {
    return new TenonException(problem(arguments));
  }

  private static String fill(String template, Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }
}
