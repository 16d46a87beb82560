package dev.tenon.ndb;

import static dev.tenon.ndb.Fixtures.dialect;
import static dev.tenon.ndb.Fixtures.plain;
import static dev.tenon.ndb.Fixtures.unnamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.MysqlProvider;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.Support;
import dev.tenon.spi.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dialect says without a server, releases that can't be run included. */
class RulesTest {
  private final NdbProvider provider = new NdbProvider();

  private boolean claims(String version, Optional<String> engine) {
    return provider.claims(new Target(new Server("MySQL", ServerVersion.parse(version)), engine));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndbcluster", "NDBCLUSTER", "ndb", "NDB"})
  void tablesOfTheClusterAreClaimed(String engine) {
    assertThat(claims("9.7.4-cluster", Optional.of(engine))).isTrue();
    assertThat(claims("5.7.29-ndb-7.6.13-cluster-gpl", Optional.of(engine))).isTrue();
    assertThat(claims("10.11.6-MariaDB", Optional.of(engine))).isFalse();
  }

  @Test
  void otherTablesAreNotClaimed() {
    assertThat(claims("9.7.4-cluster", Optional.of("InnoDB"))).isFalse();
    assertThat(claims("9.7.4-cluster", Optional.empty())).isFalse();
  }

  @Test
  void theDialectSpecialisesThatOfMysql() {
    assertThat(provider.specialises()).contains(new MysqlProvider().id());
    assertThat(provider.id()).isEqualTo(new DialectId("ndb"));
  }

  @Test
  void otherVersionsAreRefusedUnderItsOwnName() {
    assertThatThrownBy(() -> dialect("5.6.51"))
        .hasMessageContainingAll("'ndb'", "5.7", "5.6.51")
        .extracting(thrown -> ((TenonException) thrown).id())
        .isEqualTo(ErrorId.VERSION_UNSUPPORTED.id());
    assertThatThrownBy(() -> dialect("10.11.6-MariaDB"))
        .hasMessageContainingAll("'ndb'", "MariaDB")
        .extracting(thrown -> ((TenonException) thrown).id())
        .isEqualTo(ErrorId.VERSION_PRODUCT.id());
  }

  @Test
  void onlySetDefaultDiffersFromInnodb() {
    for (String version : List.of("5.7.29", "8.0.15", "8.0.31", "9.7.4")) {
      Dialect mysql = new MysqlProvider().create(ServerVersion.parse(version));
      Set<Capability> setDefault =
          EnumSet.of(Capability.ON_DELETE_SET_DEFAULT, Capability.ON_UPDATE_SET_DEFAULT);
      for (Capability capability : Capability.values()) {
        Support support = dialect(version).support(capability);
        if (setDefault.contains(capability)) {
          assertThat(support).isInstanceOf(Support.NotHonoured.class);
        } else {
          assertThat(support).isEqualTo(mysql.support(capability));
        }
      }
    }
  }

  @Test
  void noActionAndNothingAreOneButRestrictIsNot() {
    Dialect dialect = dialect("9.7.4");
    assertThat(dialect.meaning().canonical(plain(), Session.OFFLINE))
        .isEqualTo(
            dialect
                .meaning()
                .canonical(
                    Fixtures.key(
                        "a", "id", ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, null),
                    Session.OFFLINE))
        .isNotEqualTo(
            dialect
                .meaning()
                .canonical(
                    Fixtures.key("a", "id", ReferentialAction.RESTRICT, null, null),
                    Session.OFFLINE));
  }

  @Test
  void namesMadeOfObjectIdsAreNotForetold() {
    for (String version : List.of("5.7.29", "8.0.15", "8.0.16", "8.0.17")) {
      assertThat(generate(version, unnamed(plain()))).isEmpty();
    }
    for (String version : List.of("8.0.18", "8.4.0", "9.7.4", "26.7")) {
      assertThat(generate(version, unnamed(plain()))).contains("c_fk_1");
    }
  }

  @Test
  void anIndexNameIsTheNameBefore8016() {
    NamedForeignKey key =
        new NamedForeignKey(
            Optional.empty(), plain(), Map.of(MysqlOptions.INDEX_NAME, new OptionValue.Text("ix")));
    assertThat(generate("5.7.29", key)).contains("ix");
    assertThat(generate("8.0.15", key)).contains("ix");
    assertThat(generate("8.0.17", key)).isEmpty();
    assertThat(generate("9.7.4", key)).contains("c_fk_1");
  }

  private static Optional<String> generate(String version, NamedForeignKey key) {
    return dialect(version)
        .generatedNames()
        .generate(key, Set.of(), Session.OFFLINE)
        .map(Identifier::text);
  }

  @Test
  void namesOfKeysAreComparedExactlyBefore8020() {
    Session small = new Session(Optional.empty(), Map.of("lower_case_table_names", "1"));
    assertThat(same("8.0.19", "fk", "FK", Session.OFFLINE)).isFalse();
    assertThat(same("8.0.19", "fk", "fk", Session.OFFLINE)).isTrue();
    assertThat(same("8.0.19", "fk", "FK", small)).isTrue();
    assertThat(same("8.0.20", "fk", "FK", Session.OFFLINE)).isTrue();
  }

  private static boolean same(String version, String one, String other, Session session) {
    return dialect(version)
        .identifiers()
        .same(IdentifierKind.CONSTRAINT, new Identifier(one), new Identifier(other), session);
  }

  @Test
  void limitsInBytesAreNamed() {
    assertThat(illegal(IdentifierKind.CONSTRAINT, "a/b"))
        .hasValueSatisfying(rule -> assertThat(rule).contains("slash"));
    assertThat(illegal(IdentifierKind.CONSTRAINT, "€".repeat(36) + "ab")).isEmpty();
    assertThat(illegal(IdentifierKind.CONSTRAINT, "€".repeat(36) + "abc"))
        .hasValueSatisfying(rule -> assertThat(rule).contains("120 bytes"));
    assertThat(illegal(IdentifierKind.TABLE, "€".repeat(36) + "a")).isEmpty();
    assertThat(illegal(IdentifierKind.TABLE, "€".repeat(36) + "ab"))
        .hasValueSatisfying(rule -> assertThat(rule).contains("109 bytes"));
    assertThat(illegal(IdentifierKind.COLUMN, "€".repeat(64))).isEmpty();
    assertThat(illegal(IdentifierKind.TABLE, "a/b")).isEmpty();
  }

  @Test
  void mysqlsOwnRulesHoldToo() {
    for (IdentifierKind kind : IdentifierKind.values()) {
      assertThat(illegal(kind, "x ")).isPresent();
      assertThat(illegal(kind, "\uD83D\uDE00")).isPresent();
    }
  }

  private static Optional<String> illegal(IdentifierKind kind, String name) {
    return dialect("9.7.4").identifiers().illegal(kind, new Identifier(name));
  }
}
