package dev.tenon.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Be something that can be read off a server, before and after a step. */
public sealed interface Condition {

  /**
   * Hold when a table has a key of a name, with a meaning and as proven as said.
   *
   * @param name of the key
   * @param definition what it means
   * @param validated whether the server must know its rows to be sound
   */
  record KeyIsThere(Identifier name, ForeignKey definition, boolean validated)
      implements Condition {
    /** Check that no part is missing. */
    public KeyIsThere {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(definition, "definition");
    }
  }

  /**
   * Hold when a table has no key of a name.
   *
   * @param source the table
   * @param name of the key
   */
  record KeyIsGone(TableName source, Identifier name) implements Condition {
    /** Check that no part is missing. */
    public KeyIsGone {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Hold when a table has a key of a name, and the server holds writers to it, or does not, as
   * said.
   *
   * @param source the table
   * @param name of the key
   * @param enforced whether it must be enforced, or must not
   */
  record KeyIsEnforced(TableName source, Identifier name, boolean enforced) implements Condition {
    /** Check that no part is missing. */
    public KeyIsEnforced {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Hold when a table has a usable index of a name on columns.
   *
   * @param table the table
   * @param name of the index
   * @param columns that lead it, in order
   */
  record IndexIsThere(TableName table, Identifier name, List<Identifier> columns)
      implements Condition {
    /** Check that no part is missing. */
    public IndexIsThere {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(name, "name");
      columns = List.copyOf(columns);
    }
  }

  /**
   * Hold when a table has no index of a name, usable or not.
   *
   * @param table the table
   * @param name of the index
   */
  record IndexIsGone(TableName table, Identifier name) implements Condition {
    /** Check that no part is missing. */
    public IndexIsGone {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Hold when an index of a name is not one that a failed build left behind: it is usable, or not
   * there.
   *
   * @param table the table
   * @param name of the index
   */
  record IndexIsSound(TableName table, Identifier name) implements Condition {
    /** Check that no part is missing. */
    public IndexIsSound {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Hold when all of some conditions do; with none, always.
   *
   * @param conditions each of them
   */
  record All(List<Condition> conditions) implements Condition {
    /** Copy the list. */
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** Hold always. */
  Condition ALWAYS = new All(List.of());

  /**
   * Ask for several conditions.
   *
   * @param conditions each of them; what one asks for that is several itself is taken in
   * @return holds when all do
   */
  static Condition all(Condition... conditions) {
    return new All(
        Arrays.stream(conditions)
            .flatMap(
                each ->
                    each instanceof All several ? several.conditions().stream() : Stream.of(each))
            .toList());
  }
}
