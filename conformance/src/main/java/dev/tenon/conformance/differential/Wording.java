package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.DialectChoice;
import dev.tenon.Rendered;
import dev.tenon.check.Report;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.spi.Capability;
import java.util.List;
import java.util.Optional;

/** Put a scenario's operation into the words that Tenon would send if it held nothing back. */
final class Wording {
  private Wording() {}

  static String of(Scenario scenario, Report report, Facts facts, Ground ground) {
    Ground.Chosen chosen = ground.dialect(scenario.operation(), facts);
    String words = words(scenario, report.key().orElseThrow(), facts, ground, chosen);
    return switch (scenario.placement()) {
      case ALTER_TABLE -> words;
      case CREATE_TABLE -> scenario.tables().getLast().sql(List.of(words));
    };
  }

  /** Let Tenon write it; what its gate stops is written by the dialect, which asks nothing. */
  private static String words(
      Scenario scenario, NamedForeignKey key, Facts facts, Ground ground, Ground.Chosen chosen) {
    CreateForeignKey operation = allowAll(scenario.operation());
    DialectChoice target = new DialectChoice(chosen.id(), Optional.of(facts.server().version()));
    Placement placement = scenario.placement();
    try {
      Rendered rendered =
          switch (placement) {
            case ALTER_TABLE -> ground.tenon().sql(operation, target);
            case CREATE_TABLE -> ground.tenon().inline(operation, target);
          };
      return rendered.statements().getFirst();
    } catch (TenonException heldBack) {
      return switch (placement) {
        case ALTER_TABLE -> chosen.dialect().ddl().add(key);
        case CREATE_TABLE -> chosen.dialect().ddl().inline(key);
      };
    }
  }

  private static CreateForeignKey allowAll(CreateForeignKey operation) {
    CreateForeignKeyBuilder builder = operation.toBuilder();
    for (Capability capability : Capability.values()) {
      builder.allow(capability);
    }
    return builder.build();
  }
}
