package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Name what a schema's own types and collations are made with. They are written in the shape of a
 * table, so that they come before tables and can be left out like them.
 */
enum Made {
  ENUM("CREATE TYPE", "en", " AS ENUM", "'a', 'b', 'c', 'd', 'e', 'f'", ""),
  OTHER_ENUM("CREATE TYPE", "en2", " AS ENUM", "'a', 'b', 'c', 'd', 'e', 'f'", ""),
  COMPOSITE("CREATE TYPE", "ct", " AS", "m integer, n text", ""),
  OTHER_COMPOSITE("CREATE TYPE", "ct2", " AS", "m integer, n text", ""),
  TEXT_RANGE("CREATE TYPE", "tr", " AS RANGE", "subtype = text", ""),
  BLIND("CREATE COLLATION", "nd", "", icu("und-u-ks-level2", false), ""),
  OTHER_BLIND("CREATE COLLATION", "nd2", "", icu("und-u-ks-level1", false), ""),
  SHARP("CREATE COLLATION", "det", "", icu("de", true), ""),
  INT_DOMAIN("CREATE DOMAIN", "di", " AS integer CHECK", "VALUE > 0", ""),
  FULL_DOMAIN("CREATE DOMAIN", "dn", " AS integer CHECK", "VALUE > 0", "NOT NULL"),
  DOMAIN_OF_DOMAIN("CREATE DOMAIN", "dd", " AS {schema}.di CHECK", "VALUE < 1000", ""),
  TEXT_DOMAIN("CREATE DOMAIN", "dt", " AS varchar", "20", ""),
  BLIND_DOMAIN("CREATE DOMAIN", "db", " AS varchar", "20", "COLLATE {schema}.nd"),
  ENUM_DOMAIN("CREATE DOMAIN", "de", " AS {schema}.en CHECK", "true", ""),
  ARRAY_DOMAIN("CREATE DOMAIN", "da", " AS integer[] CHECK", "true", "");

  private final String create;
  private final String name;
  private final String like;
  private final String clauses;
  private final String options;

  Made(String create, String name, String like, String clauses, String options) {
    this.create = create;
    this.name = name;
    this.like = like;
    this.clauses = clauses;
    this.options = options;
  }

  private static String icu(String locale, boolean deterministic) {
    return "provider = icu, locale = '%s', deterministic = %s".formatted(locale, deterministic);
  }

  /** Return its name as SQL, with a gap for the schema. */
  String sql() {
    return Type.SCHEMA + "." + name;
  }

  /** Return what must be made, in order. */
  List<Made> all() {
    List<Made> all = new ArrayList<>(needed());
    all.add(this);
    return all;
  }

  private List<Made> needed() {
    return switch (this) {
      case DOMAIN_OF_DOMAIN -> List.of(INT_DOMAIN);
      case BLIND_DOMAIN -> List.of(BLIND);
      case ENUM_DOMAIN -> List.of(ENUM);
      case ENUM, OTHER_ENUM, COMPOSITE, OTHER_COMPOSITE, TEXT_RANGE -> List.of();
      case BLIND, OTHER_BLIND, SHARP, INT_DOMAIN, FULL_DOMAIN -> List.of();
      case TEXT_DOMAIN, ARRAY_DOMAIN -> List.of();
    };
  }

  TableSpec spec(String schema) {
    String quoted = Names.quote(schema);
    return new TableSpec(
        create,
        quoted + "." + name + like.replace(Type.SCHEMA, quoted),
        List.of(clauses),
        options.replace(Type.SCHEMA, quoted));
  }
}
