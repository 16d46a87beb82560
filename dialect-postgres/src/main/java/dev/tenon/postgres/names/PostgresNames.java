package dev.tenon.postgres.names;

import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.facts.Catalogue;
import dev.tenon.spi.GeneratedNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Name a key as PostgreSQL does: {@code <table>_<column>…_fkey}, cut to 63 bytes, then numbered
 * until no constraint of the schema has the name, whatever its kind and table ({@code
 * ChooseConstraintName} in pg_constraint.c; the same in versions 12 to 18).
 */
public final class PostgresNames implements GeneratedNames {
  private static final String LABEL = "fkey";

  @Override
  public Set<Identifier> taken(Connection connection, TableName source) throws SQLException {
    return Catalogue.constraintNames(connection, source);
  }

  @Override
  public Optional<Identifier> generate(
      NamedForeignKey key, Set<Identifier> taken, Session session) {
    if (!session.variables().getOrDefault(Catalogue.ENCODING, "UTF8").equals("UTF8")) {
      return Optional.empty();
    }
    GeneratedName name = GeneratedName.of(key.definition());
    return Stream.iterate(0, pass -> pass + 1)
        .map(pass -> pass == 0 ? LABEL : LABEL + pass)
        .map(name::withLabel)
        .filter(candidate -> !taken.contains(candidate))
        .findFirst();
  }
}
