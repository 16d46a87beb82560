package dev.tenon.core.fake;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.TableName;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.OrphanSql;
import dev.tenon.spi.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Foretell what a test says; rows are never looked at, for there is no server. */
public record FakeForesight(
    Function<Question, Prediction> rulesOf,
    Function<ChangeQuestion, Optional<Prediction>> changesOf)
    implements RuleBook, OrphanSql {
  /** The only rule. */
  public static final Rule RULE =
      new Rule("fake-rule", "names", "It holds.", "all", "1 (HY000)", List.of());

  /** What its breach gives. */
  public static final ServerCode CODE = new ServerCode(1, "HY000");

  /** Know nothing of changes. */
  public FakeForesight(Function<Question, Prediction> rulesOf) {
    this(rulesOf, question -> Optional.empty());
  }

  /** Make a foresight of it. */
  public Foresight foresight() {
    return new Foresight((connection, server, keys) -> facts(), this, this);
  }

  /** Facts of the server {@code fake}, with tables without columns. */
  public static Facts facts(String... tables) {
    Map<TableName, TableFacts> known = new HashMap<>();
    for (String table : tables) {
      known.put(TableName.of(table), table(TableName.of(table)));
    }
    return new Facts(
        new Server("fake", ServerVersion.parse("1.0")),
        Session.OFFLINE,
        Map.of(),
        known,
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of());
  }

  private static TableFacts table(TableName name) {
    return new TableFacts(
        name,
        TableFacts.Kind.TABLE,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public Prediction predict(Question question) {
    return rulesOf.apply(question);
  }

  @Override
  public Optional<Prediction> predict(ChangeQuestion question) {
    return changesOf.apply(question);
  }

  @Override
  public Finding refusedRows(Question question, Orphans orphans) {
    return Finding.error(RULE, CODE, "Rows.", "", "Remove them.");
  }

  @Override
  public String count(Question question, long limit) {
    return "count";
  }

  @Override
  public String sample(Question question, int rows) {
    return "sample";
  }

  @Override
  public String show(Question question) {
    return "show";
  }

  @Override
  public String remove(Question question) {
    return "remove";
  }
}
