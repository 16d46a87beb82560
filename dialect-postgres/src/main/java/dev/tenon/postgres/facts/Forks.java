package dev.tenon.postgres.facts;

import dev.tenon.error.ErrorId;
import dev.tenon.facts.ServerVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tell PostgreSQL from products that answer to its name and have rules of their own. A version's
 * number shows some of them before a query is sent, {@code version()} shows the rest.
 */
public final class Forks {
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

  /**
   * Find the product that a version's text names.
   *
   * @param text as the server wrote it
   * @return absent for PostgreSQL, and for what can't be told from it
   */
  public static Optional<String> named(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return BY_MARK.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Refuse a version that names another product.
   *
   * @param text as the server or the caller wrote it
   * @throws dev.tenon.error.TenonException {@code version-product}
   */
  public static void refuse(String text) {
    named(text)
        .ifPresent(
            fork -> {
              throw ErrorId.VERSION_PRODUCT.exception(text, fork, "postgresql");
            });
  }

  /**
   * Tell whether a server counts as PostgreSQL does not: two numbers since 10 (Versioning Policy),
   * where CockroachDB says {@code 13.0.0}.
   *
   * @param version as the server reports it
   * @return whether it has three numbers where PostgreSQL has two
   */
  public static boolean countsOtherwise(ServerVersion version) {
    return THREE_NUMBERS.matcher(version.text().strip()).matches();
  }
}
