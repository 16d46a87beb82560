package dev.tenon.postgres.model;

/**
 * Hold what comparison needs of a type ({@code pg_type}).
 *
 * @param oid of the type
 * @param schema its schema
 * @param name as the catalogue has it: {@code int4}, {@code bpchar}
 * @param kind the letter of {@code typtype}: {@code b}, {@code c}, {@code d}, {@code e}, {@code r},
 *     {@code m}, {@code p}
 * @param base what a domain stands on, 0 for others
 * @param array whether it is a true array
 * @param notNull whether a domain forbids NULL
 * @param hasDefault whether a domain has a default
 */
public record PgType(
    long oid,
    String schema,
    String name,
    char kind,
    long base,
    boolean array,
    boolean notNull,
    boolean hasDefault) {

  static PgType of(String row) {
    String[] part = Details.parts(row);
    return new PgType(
        Long.parseLong(part[0]),
        part[1],
        part[2],
        part[3].charAt(0),
        Long.parseLong(part[4]),
        Boolean.parseBoolean(part[5]),
        Boolean.parseBoolean(part[6]),
        Boolean.parseBoolean(part[7]));
  }

  boolean isDomain() {
    return kind == 'd';
  }
}
