package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import dev.tenon.check.ServerCode;
import dev.tenon.conformance.differential.ScenarioGenerator.World;

/** Write findings as blocks of text that are the same in every run. */
final class FindingText {
  private FindingText() {}

  /** Put a finding into words: its rule, what it says, what decides, what to do. */
  static String of(Finding finding, World world, String version) {
    String text =
        "%s\n  %s%s: %s\n  evidence: %s\n  fix: %s"
            .formatted(
                finding.rule().id(),
                finding.severity(),
                finding
                    .answer()
                    .filter(code -> !code.equals(ServerCode.NONE))
                    .map(ServerCode::toString)
                    .map(code -> " " + code)
                    .orElse(""),
                line(finding.summary()),
                line(finding.evidence()),
                line(finding.fix()));
    return text.replace(world.main(), "{schema}")
        .replace(world.other(), "{other}")
        .replace(version, "{version}")
        .replaceAll("\\bt_[0-9a-f]{12}", "{schema}")
        .replaceAll("\\btenon_[0-9a-f]{5,8}\\b", "{user}")
        .replaceAll("pg_temp_\\d+", "pg_temp")
        .replaceAll("NDB\\$FKM_\\d+_\\d+", "NDB\\$FKM_{number}");
  }

  private static String line(String words) {
    return words.replace("\n", " / ");
  }
}
