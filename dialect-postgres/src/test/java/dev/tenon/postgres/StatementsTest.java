package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.key;
import static dev.tenon.postgres.Fixtures.named;
import static dev.tenon.postgres.Fixtures.plain;
import static dev.tenon.postgres.Fixtures.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.key.Columns;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyDdl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {
  private final ForeignKeyDdl ddl = Fixtures.dialect("18").ddl();

  @Test
  void aPlainKeyHasNoClauseThatWasNotAskedFor() {
    assertThat(ddl.add(named("k", plain())))
        .isEqualTo(
            "ALTER TABLE \"c\" ADD CONSTRAINT \"k\" FOREIGN KEY(\"a\") REFERENCES \"p\" (\"id\")");
  }

  @Test
  void anUnnamedKeyHasNoConstraintClause() {
    assertThat(ddl.add(unnamed(plain())))
        .isEqualTo("ALTER TABLE \"c\" ADD FOREIGN KEY(\"a\") REFERENCES \"p\" (\"id\")");
  }

  @Test
  void everyClauseStandsInItsOrder() {
    ForeignKey full =
        new ForeignKey(
            TableName.of("s", "c"),
            Columns.of("local", List.of("a", "b")),
            TableName.of("t", "p"),
            Columns.of("remote", List.of("x", "y")),
            Optional.of(new OnDelete(ReferentialAction.SET_NULL, List.of(new Identifier("b")))),
            Optional.of(ReferentialAction.CASCADE),
            Optional.of(Deferrability.DEFERRABLE_INITIALLY_DEFERRED),
            Optional.of(Match.FULL));
    assertThat(ddl.add(named("k", full, "postgresql_not_valid", "postgresql_not_enforced")))
        .isEqualTo(
            "ALTER TABLE \"s\".\"c\" ADD CONSTRAINT \"k\" FOREIGN KEY(\"a\", \"b\")"
                + " REFERENCES \"t\".\"p\" (\"x\", \"y\") MATCH FULL ON DELETE SET NULL (\"b\")"
                + " ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED NOT ENFORCED NOT VALID");
  }

  @Test
  void anInlineKeyIsTheSameConstraintWithoutTheTable() {
    assertThat(ddl.inline(named("k", plain(), "postgresql_not_enforced")))
        .isEqualTo("CONSTRAINT \"k\" FOREIGN KEY(\"a\") REFERENCES \"p\" (\"id\") NOT ENFORCED");
  }

  @ParameterizedTest
  @EnumSource
  void anActionIsSaidInItsOwnWords(ReferentialAction action) {
    ForeignKey key = Clauses.onDelete(plain(), OnDelete.of(action));
    assertThat(ddl.inline(unnamed(Clauses.onUpdate(key, action))))
        .endsWith(" ON DELETE " + action.sql() + " ON UPDATE " + action.sql());
  }

  @ParameterizedTest
  @EnumSource
  void deferrabilityIsSaidAsGiven(Deferrability deferrability) {
    assertThat(ddl.inline(unnamed(Clauses.deferrability(plain(), deferrability))))
        .isEqualTo("FOREIGN KEY(\"a\") REFERENCES \"p\" (\"id\") " + deferrability.sql());
  }

  @Test
  void aQuoteInANameIsDoubledAndNothingElseChanges() {
    ForeignKey key =
        key(TableName.of("s.x", "c\"; --"), List.of("a\\'%"), TableName.of("p?{x}"), List.of("`"));
    assertThat(ddl.add(named("k\n\t", key)))
        .isEqualTo(
            "ALTER TABLE \"s.x\".\"c\"\"; --\" ADD CONSTRAINT \"k\n\t\" FOREIGN KEY(\"a\\'%\")"
                + " REFERENCES \"p?{x}\" (\"`\")");
  }

  @Test
  void aKeyIsDroppedAsAConstraint() {
    TableName source = TableName.of("s", "c");
    assertThat(ddl.drop(source, new Identifier("k\"")))
        .isEqualTo("ALTER TABLE \"s\".\"c\" DROP CONSTRAINT \"k\"\"\"");
    assertThat(ddl.dropIfExists(source, new Identifier("k")))
        .containsExactly("ALTER TABLE \"s\".\"c\" DROP CONSTRAINT IF EXISTS \"k\"");
  }

  @Test
  void anIndexIsDroppedInTheSchemaOfItsTable() {
    Identifier index = new Identifier("i");
    assertThat(ddl.dropIndex(TableName.of("s", "c"), index)).isEqualTo("DROP INDEX \"s\".\"i\"");
    assertThat(ddl.dropIndex(TableName.of("c"), index)).isEqualTo("DROP INDEX \"i\"");
  }
}
