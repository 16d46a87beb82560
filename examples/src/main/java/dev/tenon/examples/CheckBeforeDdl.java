package dev.tenon.examples;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Ask what the server will answer before anything is sent, and act on it. */
public final class CheckBeforeDdl {
  private CheckBeforeDdl() {}

  /**
   * Add a key to {@code address(user_id)}, if the server will take it.
   *
   * @param dataSource of a database that has the tables {@code address} and {@code user}
   * @return what was foretold and done, line by line
   */
  public static List<String> run(DataSource dataSource) {
    Tenon tenon = Tenon.connect(dataSource);
    CreateForeignKey key = CreateForeignKey.from("address", "user_id").to("user", "id").build();

    Report report = tenon.check(key);

    List<String> lines = new ArrayList<>();
    switch (report.verdict()) {
      case Verdict.Accepted accepted -> {
        lines.add("will be stored as " + accepted.storedName().orElseThrow());
        lines.add("is stored as " + tenon.apply(key).stored().orElseThrow().name());
      }
      case Verdict.Refused refused -> {
        lines.add("would be refused with " + refused.error().orElseThrow());
        report.findings().stream().map(Finding::fix).forEach(lines::add);
        report.orphans().map(Orphans::query).ifPresent(lines::add);
      }
      case Verdict.Unknown unknown -> lines.add("can't be told: " + unknown.reason());
    }
    return lines;
  }
}
