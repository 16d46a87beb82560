package dev.tenon.postgres;

import dev.tenon.spi.ServerVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tell PostgreSQL from products that answer to its name, as far as a version's text shows it: they
 * speak its protocol and have rules of their own.
 */
final class Forks {
  private static final Map<String, String> BY_MARK =
      Map.of(
          "cockroach", "CockroachDB",
          "-yb-", "YugabyteDB",
          "yugabyte", "YugabyteDB",
          "enterprisedb", "EnterpriseDB",
          "redshift", "Amazon Redshift",
          "greenplum", "Greenplum",
          "opengauss", "openGauss",
          "materialize", "Materialize",
          "cratedb", "CrateDB");

  private static final Pattern THREE_NUMBERS = Pattern.compile("\\d{2,}\\.\\d+\\.\\d+.*");

  private Forks() {}

  /** Return the product that the version's text names, if it is not PostgreSQL. */
  static Optional<String> named(ServerVersion version) {
    String text = version.text().toLowerCase(Locale.ROOT);
    return BY_MARK.entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Tell whether a server counts its versions as PostgreSQL does not: two numbers since 10 (manual,
   * Versioning Policy), where CockroachDB says {@code 13.0.0} and EnterpriseDB {@code 15.2.0}.
   */
  static boolean numbered(ServerVersion version) {
    return THREE_NUMBERS.matcher(version.text().strip()).matches();
  }
}
