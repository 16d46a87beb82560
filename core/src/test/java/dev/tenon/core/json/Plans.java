package dev.tenon.core.json;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import dev.tenon.plan.TableLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Build plans by hand that have all a plan can have, and all it can lack. */
final class Plans {
  private static final TableName SOURCE = TableName.stored("shop", "ad \"dress\n☃");
  private static final Identifier NAME = new Identifier("fk");
  private static final ForeignKey KEY =
      new ForeignKey(
          SOURCE,
          List.of(new Identifier("a"), new Identifier(" ")),
          TableName.of("t"),
          List.of(new Identifier("x"), new Identifier("y")),
          Optional.of(new OnDelete(ReferentialAction.SET_NULL, List.of(new Identifier("a")))),
          Optional.of(ReferentialAction.NO_ACTION),
          Optional.of(Deferrability.INITIALLY_DEFERRED),
          Optional.of(Match.FULL));
  private static final ForeignKey OTHER =
      ForeignKey.plain(SOURCE, KEY.localColumns(), SOURCE, KEY.remoteColumns());
  private static final Rule RULE =
      new Rule("mysql-x", "rows", "It does.", "all", "1452", List.of("conditions-1"));

  private Plans() {}

  static Plan full() {
    return new Plan(
        Goal.ALTER,
        Strategy.ONLINE,
        "MySQL InnoDB 8.0.31",
        new NamedForeignKey(
            Optional.of(NAME),
            KEY,
            Map.of("a_flag", new OptionValue.Flag(false), "a_text", new OptionValue.Text("\"☃"))),
        List.of(run(), search(), together()),
        List.of(
            Finding.error(RULE, new ServerCode(1452, "23000"), "s", "e", "f"),
            Finding.error(RULE, new ServerCode(0, "23503"), "s", "", "f"),
            Finding.of(RULE, Severity.NOTE, "s", "e", "f")),
        "0123456789abcdef",
        Optional.of(
            new StoredForeignKey(
                NAME, OTHER, true, false, Optional.of(NAME), Optional.of(NAME), List.of("x"))));
  }

  static Plan bare() {
    return new Plan(
        Goal.CREATE,
        Strategy.DIRECT,
        "",
        new NamedForeignKey(Optional.empty(), OTHER, Map.of()),
        List.of(),
        List.of(),
        "",
        Optional.empty());
  }

  private static Step run() {
    Action.Run undo =
        new Action.Run(List.of(), true, Action.Waits.LONG, List.of("UNLOCK TABLES"), Map.of());
    return new Step(
        "add-unproven",
        "Add it.",
        new Action.Run(
            List.of("LOCK TABLES `a` WRITE", "ALTER TABLE `a`\n;"),
            false,
            Action.Waits.BRIEFLY_IN_ALL,
            List.of("UNLOCK TABLES"),
            Map.of("foreign_key_checks", "OFF", "b", "")),
        List.of(
            new TableLock(
                SOURCE,
                "SHARE ROW EXCLUSIVE",
                TableLock.Blocks.READERS_AND_WRITERS,
                TableLock.Span.MOMENT),
            new TableLock(
                TableName.of("t"), "x", TableLock.Blocks.NOBODY, TableLock.Span.STATEMENT)),
        Step.Algorithm.COPY,
        Optional.of(Long.MAX_VALUE),
        Condition.ALWAYS,
        Condition.all(
            new Condition.KeyIsThere(NAME, KEY, true),
            new Condition.KeyIsThere(NAME, OTHER, false),
            new Condition.KeyIsGone(SOURCE, NAME),
            new Condition.KeyIsEnforced(TableName.of("t"), NAME, false),
            new Condition.IndexIsThere(SOURCE, NAME, KEY.localColumns()),
            Condition.all(
                new Condition.IndexIsGone(SOURCE, NAME), new Condition.IndexIsSound(SOURCE, NAME))),
        Optional.of(undo));
  }

  private static Step together() {
    return new Step(
        "indexes-together",
        "Build them.",
        new Action.RunTogether(Action.run("ALTER TABLE `a`", Action.Waits.BRIEFLY, Map.of())),
        List.of(),
        Step.Algorithm.INPLACE,
        Optional.of(1L),
        Condition.ALWAYS,
        Condition.ALWAYS,
        Optional.empty());
  }

  private static Step search() {
    return new Step(
        "search",
        "Look.",
        new Action.SearchRows(OTHER),
        List.of(),
        Step.Algorithm.READ,
        Optional.empty(),
        Condition.ALWAYS,
        Condition.ALWAYS,
        Optional.empty());
  }
}
