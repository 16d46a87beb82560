package dev.tenon.postgres.model;

/**
 * Hold an equality operator of an operator family ({@code pg_amop}).
 *
 * @param left oid of the type on its left
 * @param right oid of the type on its right
 * @param oid of the operator
 * @param schema its schema
 * @param name its sign, mostly {@code =}
 */
public record Equality(long left, long right, long oid, String schema, String name) {

  static Equality of(String row) {
    String[] part = Details.parts(row);
    return new Equality(
        Long.parseLong(part[0]),
        Long.parseLong(part[1]),
        Long.parseLong(part[2]),
        part[3],
        part[4]);
  }
}
