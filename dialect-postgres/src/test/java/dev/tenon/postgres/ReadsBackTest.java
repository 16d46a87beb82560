package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.keys;
import static dev.tenon.postgres.Fixtures.named;
import static dev.tenon.postgres.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Support;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of clauses that a version supports is taken, and means the same when read. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ReadsBackTest {
  private static final int BATCH = 48;
  private static final ForeignKey KEY =
      Fixtures.key(TableName.of("c"), List.of("a", "b"), TableName.of("p"), List.of("x", "y"));

  @Test
  void everyCombinationOfClausesIsStoredAsAsked(TestDatabase db) throws SQLException {
    Dialect dialect = dialect(db.server());
    db.execute("CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))");
    List<ForeignKey> all = combinations(dialect);
    for (int from = 0; from < all.size(); from += BATCH) {
      assertStoredAsAsked(db, all.subList(from, Math.min(from + BATCH, all.size())));
    }
  }

  @Test
  void everyStateIsStoredAsAsked(TestDatabase db) throws SQLException {
    Dialect dialect = dialect(db.server());
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    List<String> states = new ArrayList<>();
    for (List<String> flags : states(dialect)) {
      NamedForeignKey key = named("k", Fixtures.plain(), flags.toArray(String[]::new));
      db.execute(dialect.ddl().add(key));
      StoredForeignKey stored = Fixtures.onlyKey(db, TableName.of("c"));
      states.add(flags + " " + stored.validated() + " " + stored.enforced());
      db.execute(dialect.ddl().dropIfExists(TableName.of("c"), stored.name()).getFirst());
    }
    List<String> old = List.of("[] true true", "[postgresql_not_valid] false true");
    List<String> added =
        List.of(
            "[postgresql_not_enforced] false false",
            "[postgresql_not_valid, postgresql_not_enforced] false false");
    assertThat(states)
        .isEqualTo(states.size() == 2 ? old : Stream.concat(old.stream(), added.stream()).toList());
  }

  @Test
  void anInlineKeyIsStoredAsAsked(TestDatabase db) throws SQLException {
    Dialect dialect = dialect(db.server());
    ForeignKey asked = Clauses.onDelete(Fixtures.plain(), OnDelete.of(ReferentialAction.RESTRICT));
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int, " + dialect.ddl().inline(named("k", asked)) + ")");
    StoredForeignKey stored = Fixtures.onlyKey(db, TableName.of("c"));
    Session session = new Session(Optional.of(new Identifier("public")), Map.of());
    assertThat(dialect.meaning().canonical(stored.definition(), session))
        .isEqualTo(dialect.meaning().canonical(asked, session));
    assertThat(stored.referencedKey()).contains(new Identifier("p_pkey"));
  }

  /** Add a batch of keys to one table, and read them at once. */
  private static void assertStoredAsAsked(TestDatabase db, List<ForeignKey> batch)
      throws SQLException {
    Dialect dialect = dialect(db.server());
    try (Connection connection = db.connect()) {
      Session session = dialect.reader().session(connection);
      send(connection, "CREATE TABLE c (a int, b int)");
      Map<Identifier, ForeignKey> asked = new HashMap<>();
      for (ForeignKey key : batch) {
        Identifier name = new Identifier("k" + asked.size());
        send(connection, dialect.ddl().add(named(name.text(), key)));
        asked.put(name, dialect.meaning().canonical(key, session));
      }
      Map<Identifier, ForeignKey> stored = new HashMap<>();
      for (StoredForeignKey key : keys(dialect, connection, TableName.of("c"))) {
        stored.put(key.name(), dialect.meaning().canonical(key.definition(), session));
        assertThat(key.validated() && key.enforced()).isTrue();
      }
      assertThat(stored).isEqualTo(asked);
      send(connection, "DROP TABLE c");
    }
  }

  private static List<List<String>> states(Dialect dialect) {
    List<List<String>> states =
        new ArrayList<>(List.of(List.of(), List.of("postgresql_not_valid")));
    if (supports(dialect, Capability.NOT_ENFORCED)) {
      states.add(List.of("postgresql_not_enforced"));
      states.add(List.of("postgresql_not_valid", "postgresql_not_enforced"));
    }
    return states;
  }

  private static List<ForeignKey> combinations(Dialect dialect) {
    List<ForeignKey> all = new ArrayList<>();
    for (Optional<OnDelete> onDelete : onDeletes(dialect)) {
      for (Optional<ReferentialAction> onUpdate : orAbsent(List.of(ReferentialAction.values()))) {
        for (Optional<Deferrability> when : orAbsent(List.of(Deferrability.values()))) {
          for (Optional<Match> match : orAbsent(List.of(Match.SIMPLE, Match.FULL))) {
            all.add(Clauses.with(KEY, onDelete, onUpdate, when, match));
          }
        }
      }
    }
    return all;
  }

  private static List<Optional<OnDelete>> onDeletes(Dialect dialect) {
    List<Optional<OnDelete>> clauses = new ArrayList<>();
    orAbsent(List.of(ReferentialAction.values()))
        .forEach(action -> clauses.add(action.map(OnDelete::of)));
    if (supports(dialect, Capability.ON_DELETE_COLUMN_LIST)) {
      Identifier a = new Identifier("a");
      Identifier b = new Identifier("b");
      clauses.add(Optional.of(new OnDelete(ReferentialAction.SET_NULL, List.of(b))));
      clauses.add(Optional.of(new OnDelete(ReferentialAction.SET_NULL, List.of(b, a))));
      clauses.add(Optional.of(new OnDelete(ReferentialAction.SET_DEFAULT, List.of(a))));
    }
    return clauses;
  }

  private static <T> List<Optional<T>> orAbsent(List<T> values) {
    return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
        .toList();
  }

  private static boolean supports(Dialect dialect, Capability capability) {
    return dialect.support(capability) instanceof Support.Supported;
  }
}
