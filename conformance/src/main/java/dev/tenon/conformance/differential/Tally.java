package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Count what comes of the cases of a run. For one thread. */
final class Tally {
  private final String engine;
  private final List<Allowance> allowances;
  private final Disagreements disagreements = new Disagreements();
  private final Map<String, Long> seen = new TreeMap<>();
  private final Map<String, Long> confirmed = new TreeMap<>();
  private final Map<String, Long> allowed = new TreeMap<>();
  private final Map<String, Long> refusedSetups = new TreeMap<>();
  private final Set<String> sightings = new TreeSet<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private long cases;
  private long accepted;

  Tally(String engine, List<Allowance> allowances) {
    this.engine = engine;
    this.allowances = List.copyOf(allowances);
  }

  /** Count a case; tell whether it is the first disagreement of its kind. */
  boolean count(Fight fight) {
    cases++;
    accepted += fight.accepted() ? 1 : 0;
    fight.report().findings().stream()
        .map(finding -> finding.rule().id())
        .distinct()
        .forEach(rule -> seen.merge(rule, 1L, Long::sum));
    fight.confirmed().forEach(this::confirm);
    if (fight.agrees()) {
      return false;
    }
    for (Allowance allowance : allowances) {
      if (allowance.covers().test(fight)) {
        allowed.merge(allowance.reason(), 1L, Long::sum);
        return false;
      }
    }
    return disagreements.first(fight);
  }

  private void confirm(Finding finding) {
    confirmed.merge(finding.rule().id(), 1L, Long::sum);
    sightings.add(Sightings.line(finding, engine, "differential"));
  }

  void count(Setup setup) {
    for (Setup.Refused refused : setup.refused()) {
      refusedSetups.merge(refused.answer().code().toString(), 1L, Long::sum);
      if (refused.answer().code().sqlState().equals("42000")
          && refused.answer().code().code() == 1064) {
        broken.add(refused.toString());
      }
    }
    setup.brokenTables().forEach(refused -> broken.add(refused.toString()));
  }

  Disagreements disagreements() {
    return disagreements;
  }

  long cases() {
    return cases;
  }

  Set<String> broken() {
    return Collections.unmodifiableSet(broken);
  }

  Set<String> sightings() {
    return Collections.unmodifiableSet(sightings);
  }

  /** List the rules that no answer bore out, though there is no reason why not. */
  List<String> unseen(List<Rule> catalogue, Map<String, String> reasons) {
    return catalogue.stream()
        .map(Rule::id)
        .filter(id -> !confirmed.containsKey(id) && !reasons.containsKey(id))
        .toList();
  }

  String headline() {
    return "%s: %d cases, %d agree, %d differ, %d allowed, %.0f %% accepted"
        .formatted(
            engine,
            cases,
            cases - disagreements.count() - allowed(),
            disagreements.count(),
            allowed(),
            100.0 * accepted / Math.max(1, cases));
  }

  private long allowed() {
    return allowed.values().stream().mapToLong(Long::longValue).sum();
  }

  List<String> told(List<Rule> catalogue, Map<String, String> reasons) {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    allowed.forEach((reason, count) -> lines.add("  allowed %d: %s".formatted(count, reason)));
    lines.add("  set-up statements refused, by code: " + refusedSetups);
    lines.add("  rules (borne out / found):");
    for (Rule rule : catalogue) {
      lines.add(
          "    %6d / %6d  %s"
              .formatted(
                  confirmed.getOrDefault(rule.id(), 0L),
                  seen.getOrDefault(rule.id(), 0L),
                  rule.id()));
    }
    reasons.forEach((id, reason) -> lines.add("  not to be seen: %s: %s".formatted(id, reason)));
    lines.add("  never: " + unseen(catalogue, reasons));
    return lines;
  }
}
