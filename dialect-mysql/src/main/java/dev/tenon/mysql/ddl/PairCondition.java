package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.type.InnodbType;
import dev.tenon.mysql.type.Matching;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Say in SQL when the storage engine finds the values of a pair equal.
 *
 * @param local what is known of the local column
 * @param remote what is known of the remote column
 * @param value of the local column
 * @param other of the remote column
 */
record PairCondition(
    ColumnFacts local, ColumnFacts remote, Field<Object> value, Field<Object> other) {

  Condition when(Matching matching) {
    return switch (matching) {
      case EQUAL -> value.eq(other);
      case STORED_NUMBER -> number(local, value).eq(number(remote, other));
      case FLOAT -> digits(value).eq(digits(other));
      case BITS_AS_BYTES -> bytes(local, value).eq(bytes(remote, other));
      case PADDED -> padded();
      case FILLED -> filled();
      case CUT -> value.eq(field("RTRIM({0})", other));
      case WHOLE -> whole();
      case FIRST_BYTES -> firstBytes();
      case ZERO_ONLY -> zero(value).and(zero(other));
      case BEGINNING, NEVER -> falseCondition();
    };
  }

  private static Field<Object> number(ColumnFacts column, Field<Object> value) {
    return switch (InnodbType.name(column)) {
      case "enum", "set" -> field("CAST({0} AS UNSIGNED)", value);
      case "year" -> field("IF({0} = 0, 0, {0} - 1900)", value);
      case "date" -> field("(DAY({0}) + 32 * MONTH({0}) + 512 * YEAR({0}))", value);
      default -> value;
    };
  }

  private static Field<Object> digits(Field<Object> value) {
    return field("({0} + 0E0)", value);
  }

  private static Field<Object> bytes(ColumnFacts column, Field<Object> value) {
    return InnodbType.name(column).equals("bit") ? field("CAST({0} AS BINARY)", value) : value;
  }

  private Condition padded() {
    String length = remote.detail(Detail.BYTES).orElse("0");
    return field("CAST(LEFT({0}, {1}) AS BINARY({1}))", value, inline(Integer.parseInt(length)))
        .eq(other)
        .and(field("LENGTH({0})", Integer.class, value).le(Integer.parseInt(length)));
  }

  /** At least as many bytes are stored as the CHAR has characters. */
  private Condition filled() {
    int length = Integer.parseInt(remote.detail(Detail.LENGTH).orElse("0"));
    return value.eq(
        field("CONCAT({0}, SPACE(GREATEST(0, {1} - LENGTH({0}))))", other, inline(length)));
  }

  /** A decimal's sign is stored with its whole part, so that of -0.5 is none. */
  private Condition whole() {
    if (InnodbType.name(local).equals("decimal")) {
      return field("TRUNCATE({0}, 0)", value)
          .eq(other)
          .and(field("({0} <= -1 OR {0} >= 0)", Boolean.class, value));
    }
    return field("({0} - INTERVAL MICROSECOND({0}) MICROSECOND)", value).eq(other);
  }

  private Condition firstBytes() {
    Field<Object> bytes = bytes(remote, other);
    return field("LEFT({0}, LENGTH({1}))", bytes(local, value), bytes).eq(bytes);
  }

  private static Condition zero(Field<Object> value) {
    return value.eq(inline((Object) 0));
  }
}
