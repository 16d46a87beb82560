package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Name what a schema's own types and collations are made with. They are written in the shape of a
 * table, so that they come before tables and can be left out like them.
 */
enum Made {
  ENUM("CREATE TYPE", "en", " AS ENUM", List.of("'a'", "'b'", "'c'", "'d'", "'e'", "'f'"), ""),
  OTHER_ENUM("CREATE TYPE", "en2", " AS ENUM", List.of("'a'", "'b'", "'c'", "'d'", "'e'", "'f'"), ""),
  COMPOSITE("CREATE TYPE", "ct", " AS", List.of("m integer", "n text"), ""),
  OTHER_COMPOSITE("CREATE TYPE", "ct2", " AS", List.of("m integer", "n text"), ""),
  TEXT_RANGE("CREATE TYPE", "tr", " AS RANGE", List.of("subtype = text"), ""),
  BLIND("CREATE COLLATION", "nd", "", List.of("provider = icu", "locale = 'und-u-ks-level2'", "deterministic = false"), ""),
  OTHER_BLIND("CREATE COLLATION", "nd2", "", List.of("provider = icu", "locale = 'und-u-ks-level1'", "deterministic = false"), ""),
  SHARP("CREATE COLLATION", "det", "", List.of("provider = icu", "locale = 'de'"), ""),
  INT_DOMAIN("CREATE DOMAIN", "di", " AS integer CHECK", List.of("VALUE > 0"), ""),
  FULL_DOMAIN("CREATE DOMAIN", "dn", " AS integer CHECK", List.of("VALUE > 0"), "NOT NULL"),
  DOMAIN_OF_DOMAIN("CREATE DOMAIN", "dd", " AS {schema}.di CHECK", List.of("VALUE < 1000"), "", INT_DOMAIN),
  TEXT_DOMAIN("CREATE DOMAIN", "dt", " AS varchar", List.of("20"), ""),
  BLIND_DOMAIN("CREATE DOMAIN", "db", " AS varchar", List.of("20"), "COLLATE {schema}.nd", BLIND),
  ENUM_DOMAIN("CREATE DOMAIN", "de", " AS {schema}.en CHECK", List.of("VALUE IS NOT NULL OR true"), "", ENUM),
  ARRAY_DOMAIN("CREATE DOMAIN", "da", " AS integer[] CHECK", List.of("true"), "");

  private final String create;
  private final String name;
  private final String like;
  private final List<String> clauses;
  private final String options;
  private final List<Made> needed;

  Made(
      String create,
      String name,
      String like,
      List<String> clauses,
      String options,
      Made... needed) {
    this.create = create;
    this.name = name;
    this.like = like;
    this.clauses = List.copyOf(clauses);
    this.options = options;
    this.needed = List.of(needed);
  }

  /** Return its name as SQL, with a gap for the schema. */
  String sql() {
    return Type.SCHEMA + "." + name;
  }

  String bareName() {
    return name;
  }

  /** Return what must be made, in order. */
  List<Made> all() {
    List<Made> all = new ArrayList<>();
    needed.forEach(other -> all.addAll(other.all()));
    all.add(this);
    return all;
  }

  TableSpec spec(String schema) {
    String quoted = Names.quote(schema);
    return new TableSpec(
        create,
        quoted + "." + name + like.replace(Type.SCHEMA, quoted),
        clauses,
        options.replace(Type.SCHEMA, quoted));
  }
}
