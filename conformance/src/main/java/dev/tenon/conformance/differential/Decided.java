package dev.tenon.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Finding;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestServer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Assert what came of a fight. Each assertion demands first that prediction and server agree.
 *
 * @param fight what came of it
 * @param server on which
 * @param world in which schemas
 */
public record Decided(Fight fight, TestServer server, ScenarioGenerator.World world) {

  /** Check that no part is missing. */
  public Decided {
    Objects.requireNonNull(fight, "fight");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(world, "world");
  }

  /**
   * Demand that prediction and server agree.
   *
   * @return this
   */
  public Decided agrees() {
    assertThat(fight.differences()).as(this::told).isEmpty();
    return this;
  }

  /**
   * Demand that the server refused, with the code that was foretold, and that a rule is the first
   * reason.
   *
   * @param rule its id
   * @return this
   */
  public Decided refusedBy(String rule) {
    agrees();
    assertThat(fight.accepted()).as(this::told).isFalse();
    assertThat(fight.firstError().map(Decided::id)).as(this::told).isEqualTo(Optional.of(rule));
    return worded(rule);
  }

  /**
   * Demand that the server accepted, and that a rule found nothing.
   *
   * @param rule its id
   * @return this
   */
  public Decided acceptedWithout(String rule) {
    accepted();
    assertThat(ids(Severity.values())).as(this::told).doesNotContain(rule);
    return this;
  }

  /**
   * Demand that the server accepted, and that a rule warned of it.
   *
   * @param rule its id
   * @return this
   */
  public Decided acceptedWithWarning(String rule) {
    accepted();
    assertThat(ids(Severity.WARNING)).as(this::told).contains(rule);
    return worded(rule);
  }

  /**
   * Demand that the server accepted, and that a rule told something good to know.
   *
   * @param rule its id
   * @return this
   */
  public Decided acceptedWithNote(String rule) {
    accepted();
    assertThat(ids(Severity.NOTE)).as(this::told).contains(rule);
    return worded(rule);
  }

  /**
   * Demand that nothing was foretold, and that a rule is the first reason for it.
   *
   * @param rule its id
   * @return this
   */
  public Decided unknownBy(String rule) {
    assertThat(fight.report().verdict()).as(this::told).isInstanceOf(Verdict.Unknown.class);
    assertThat(ids(Severity.UNKNOWN)).as(this::told).startsWith(rule);
    return worded(rule);
  }

  /**
   * Demand that the server refused, that this was foretold without a code, and that a rule is the
   * first reason for its lack.
   *
   * @param rule its id
   * @return this
   */
  public Decided codeUnknownBy(String rule) {
    assertThat(fight.accepted()).as(this::told).isFalse();
    assertThat(fight.report().verdict())
        .as(this::told)
        .isEqualTo(new Verdict.Refused(Optional.empty()));
    assertThat(ids(Severity.UNKNOWN)).as(this::told).startsWith(rule);
    return worded(rule);
  }

  /**
   * Demand that the server accepted.
   *
   * @return this
   */
  public Decided accepted() {
    agrees();
    assertThat(fight.accepted()).as(this::told).isTrue();
    return this;
  }

  /** Demand that the rule's finding says all that it should, in approved words. */
  private Decided worded(String rule) {
    Finding finding =
        fight.report().findings().stream()
            .filter(found -> id(found).equals(rule))
            .findFirst()
            .orElseThrow();
    assertThat(Anatomy.missing(finding, fight.scenario().operation())).as(this::told).isEmpty();
    GoldenFindings.compare(FindingText.of(finding, world, server.version()));
    return this;
  }

  private List<String> ids(Severity... severities) {
    List<Severity> wanted = List.of(severities);
    return fight.report().findings().stream()
        .filter(finding -> wanted.contains(finding.severity()))
        .map(Decided::id)
        .toList();
  }

  private static String id(Finding finding) {
    return finding.rule().id();
  }

  private String told() {
    return "on " + server + ":\n" + fight.told();
  }
}
