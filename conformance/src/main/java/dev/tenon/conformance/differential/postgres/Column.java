package dev.tenon.conformance.differential.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Be a column of a draft; twists change it. */
final class Column {
  String name;
  Type type;
  boolean notNull;

  /** What it sorts by, as SQL, or nothing. */
  String collation = "";

  /** A collation that has to be made first. */
  Optional<Made> madeCollation = Optional.empty();

  /** Words behind the type: a default, an identity. */
  String tail = "";

  /** Name of its NOT NULL constraint. */
  Optional<String> notNullName = Optional.empty();

  /** The column that it is generated from. */
  Optional<String> from = Optional.empty();

  /** How a generated column is kept: stored, virtual, or not said. */
  String kept = "";

  /** It is gone before there are rows. */
  boolean dropped;

  Column(String name, Type type, boolean notNull) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.notNull = notNull;
  }

  /** No twist has made anything of it. */
  boolean plain() {
    return tail.isEmpty() && from.isEmpty() && !dropped;
  }

  boolean takesNull() {
    return !notNull && !type.full() && !tail.contains("IDENTITY");
  }

  void collate(Made made) {
    collation = made.sql();
    madeCollation = Optional.of(made);
  }

  void collate(String builtIn) {
    collation = Names.quote(builtIn);
    madeCollation = Optional.empty();
  }

  /** Sorts by a collation that finds different texts equal. */
  boolean blind() {
    return madeCollation.filter(Column::blind).isPresent()
        || type.made().filter(Made.BLIND_DOMAIN::equals).isPresent();
  }

  private static boolean blind(Made collation) {
    return collation == Made.BLIND || collation == Made.OTHER_BLIND;
  }

  List<Made> needed() {
    List<Made> all = new ArrayList<>();
    type.made().ifPresent(made -> all.addAll(made.all()));
    if (type.collatable()) {
      madeCollation.ifPresent(made -> all.addAll(made.all()));
    }
    return all;
  }

  String sql(String schema) {
    StringBuilder sql = new StringBuilder(Names.quote(name)).append(' ').append(type.sql());
    if (type.collatable() && !collation.isEmpty()) {
      sql.append(" COLLATE ").append(collation);
    }
    from.ifPresent(
        base ->
            sql.append(" GENERATED ALWAYS AS (")
                .append(Names.quote(base))
                .append(")")
                .append(kept.isEmpty() ? "" : " " + kept));
    sql.append(tail.isEmpty() ? "" : " " + tail);
    if (notNull) {
      notNullName.ifPresent(name -> sql.append(" CONSTRAINT ").append(Names.quote(name)));
      sql.append(" NOT NULL");
    }
    return sql.toString().replace(Type.SCHEMA, Names.quote(schema));
  }
}
