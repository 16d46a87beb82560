package dev.tenon.cli.check;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.core.json.Attempt;
import dev.tenon.error.ErrorId;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One report of each kind, of no server in particular. */
final class Reports {
  static final ServerCode TYPES = new ServerCode(3780, "HY000");
  static final ServerCode ROWS = new ServerCode(1452, "23000");
  static final ServerCode NO_KEY = new ServerCode(0, "42830");

  private static final TableName ADDRESS = TableName.stored("shop", "address");

  private Reports() {}

  static List<Attempt<Report>> all() {
    return List.of(
        done("types", refusedForTypes()),
        done("rows", refusedForRows()),
        new Attempt.Done<>(Optional.empty(), acceptedWithWarning()),
        done("clean", accepted()),
        done("hidden", unknown()),
        new Attempt.Refused<>(
            Optional.of("no op"), ErrorId.JSON_FIELD_MISSING.exception("source_table")),
        done("drop", drop(Optional.of(key()), index(IndexEffect.Action.STAY, "by_user"))),
        done("both", drop(Optional.of(key()), index(IndexEffect.Action.DROP, "by_user"))),
        done("none", drop(Optional.empty())));
  }

  private static Report drop(Optional<NamedForeignKey> key, IndexEffect... indexes) {
    return new Report(
        "Fake 1.0",
        new Asked(Asked.Change.DROP, ADDRESS, key),
        new Verdict.Accepted(key.flatMap(NamedForeignKey::name), List.of(indexes)),
        List.of(),
        Optional.empty());
  }

  static Report refusedForTypes() {
    Finding types =
        error("x-types", TYPES, "The types of a\u001b[31m and b differ.", "int, bigint");
    Finding key = error("x-no-key", NO_KEY, "There is no key on b.", "");
    return report(new Verdict.Refused(Optional.of(TYPES)), Optional.empty(), types, key);
  }

  static Report accepted() {
    return report(new Verdict.Accepted(Optional.empty(), List.of()), Optional.of(orphans(0, true)));
  }

  private static Report refusedForRows() {
    return report(
        new Verdict.Refused(Optional.of(ROWS)),
        Optional.of(orphans(1000, false)),
        error("x-orphans", ROWS, "1000 rows have no match.", ""));
  }

  private static Report acceptedWithWarning() {
    List<IndexEffect> indexes =
        List.of(
            index(IndexEffect.Action.CREATE, "fk_user"),
            index(IndexEffect.Action.REUSE, "by_user"),
            index(IndexEffect.Action.MAY_DROP, "user_id"));
    return report(
        new Verdict.Accepted(Optional.of(new Identifier("fk_user")), indexes),
        Optional.empty(),
        Finding.of(rule("x-again"), Severity.WARNING, "It is there twice.", "fk_a", "Drop one."),
        Finding.of(rule("x-so"), Severity.NOTE, "That is so.", "", "Know it."));
  }

  private static Report unknown() {
    return report(
        new Verdict.Unknown("The columns of b can't be seen."),
        Optional.empty(),
        Finding.of(
            rule("x-hidden"),
            Severity.UNKNOWN,
            "The columns of b can't be seen.",
            "no privilege",
            "Grant SELECT."));
  }

  private static Finding error(String id, ServerCode code, String summary, String evidence) {
    return Finding.error(rule(id), code, summary, evidence, "Mend it.");
  }

  private static Rule rule(String id) {
    return new Rule(id, "names", "It holds.", "all", "some error", List.of());
  }

  private static IndexEffect index(IndexEffect.Action action, String name) {
    return new IndexEffect(
        action,
        ADDRESS,
        new Identifier(name),
        List.of(new Identifier("user_id"), new Identifier("no")));
  }

  private static Orphans orphans(long count, boolean exact) {
    List<Map<String, String>> sample =
        count == 0
            ? List.of()
            : List.of(Map.of("no", "1", "user_id", "7"), Map.of("no", "NULL", "user_id", "8\n"));
    return new Orphans(count, exact, sample, "SELECT these", "DELETE these");
  }

  private static Report report(Verdict verdict, Optional<Orphans> orphans, Finding... findings) {
    return new Report("Fake 1.0", Asked.create(key()), verdict, List.of(findings), orphans);
  }

  private static NamedForeignKey key() {
    return new NamedForeignKey(
        Optional.of(new Identifier("fk_user")),
        CreateForeignKey.from("address", "user_id", "no")
            .to("user", "id", "no")
            .build()
            .definition(),
        Map.of());
  }

  private static Attempt<Report> done(String id, Report report) {
    return new Attempt.Done<>(Optional.of(id), report);
  }
}
