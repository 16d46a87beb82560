package dev.tenon.mysql.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Decided;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;

/**
 * Hold a table of cases, each a few lines. The source table is {@code c}, the referent {@code p},
 * the key {@code c (a)} to {@code p (id)}, unless a case says otherwise.
 */
final class Cases {
  private static final String REFERENT = "CREATE TABLE p (id INT PRIMARY KEY)";
  private static final String SOURCE = "CREATE TABLE c (a INT)";

  private final List<Case> cases = new ArrayList<>();

  /** Describe one case. */
  static final class Case {
    private final String rule;
    private final Consumer<Decided> demand;
    private final List<String> session = new ArrayList<>();
    private List<String> statements = List.of(REFERENT, SOURCE);
    private List<TableSpec> inline = List.of();
    private CreateForeignKey key = CreateForeignKey.from("c", "a").to("p", "id").build();
    private Predicate<ServerVersion> versions = version -> true;

    Case(String rule, Consumer<Decided> demand) {
      this.rule = rule;
      this.demand = demand;
    }

    Case tables(String... all) {
      statements = Arrays.asList(all);
      return this;
    }

    /** Replace the source table only. */
    Case source(String create, String... more) {
      return tables(with(REFERENT, create, more));
    }

    /** Replace the referent only. */
    Case referent(String create, String... more) {
      return tables(with(create, SOURCE, more));
    }

    private static String[] with(String referent, String source, String... more) {
      List<String> all = new ArrayList<>(List.of(referent, source));
      all.addAll(Arrays.asList(more));
      return all.toArray(String[]::new);
    }

    Case key(CreateForeignKeyBuilder builder) {
      key = builder.build();
      return this;
    }

    Case key(UnaryOperator<CreateForeignKeyBuilder> change) {
      key = change.apply(key.toBuilder()).build();
      return this;
    }

    Case onDelete(ReferentialAction action) {
      return key(builder -> builder.onDelete(action));
    }

    Case onUpdate(ReferentialAction action) {
      return key(builder -> builder.onUpdate(action));
    }

    Case within(String clauses) {
      return within("c", clauses);
    }

    Case within(String table, String clauses) {
      inline = List.of(new TableSpec("CREATE TABLE", table, List.of(clauses), ""));
      return this;
    }

    Case session(String statement) {
      session.add(statement);
      return this;
    }

    Case unchecked() {
      return session("SET foreign_key_checks = OFF");
    }

    /** Let a referenced key be one that is not unique, on servers that ask for it. */
    Case loose() {
      return since(MysqlChange.STANDARD_REFERENCED_KEYS)
          .session("SET restrict_fk_on_non_standard_key = OFF");
    }

    Case since(MysqlChange change) {
      versions = versions.and(change::in);
      return this;
    }

    Case before(MysqlChange change) {
      versions = versions.and(version -> !change.in(version));
      return this;
    }

    private void run(TestDatabase database) throws SQLException {
      if (versions.test(ServerVersion.parse(database.server().version()))) {
        Duel duel = Duel.on(database).session(session.toArray(String[]::new));
        Given.Tables tables = Given.tables(statements.toArray(String[]::new));
        Given given = inline.isEmpty() ? tables.key(key) : tables.keyWithin(inline.getFirst(), key);
        demand.accept(duel.fight(given));
      }
    }
  }

  Case refused(String rule) {
    return add(rule, decided -> decided.refusedBy(rule));
  }

  Case fine(String rule) {
    return add(rule, decided -> decided.acceptedWithout(rule));
  }

  Case warned(String rule) {
    return add(rule, decided -> decided.acceptedWithWarning(rule));
  }

  Case noted(String rule) {
    return add(rule, decided -> decided.acceptedWithNote(rule));
  }

  Case unknown(String rule) {
    return add(rule, decided -> decided.unknownBy(rule));
  }

  Case codeUnknown(String rule) {
    return add(rule, decided -> decided.codeUnknownBy(rule));
  }

  private Case add(String rule, Consumer<Decided> demand) {
    Case one = new Case(rule, demand);
    cases.add(one);
    return one;
  }

  void run(TestDatabase database) {
    SoftAssertions softly = new SoftAssertions();
    for (Case one : cases) {
      softly.assertThatCode(() -> one.run(database)).as(one.rule).doesNotThrowAnyException();
    }
    softly.assertAll();
  }
}
