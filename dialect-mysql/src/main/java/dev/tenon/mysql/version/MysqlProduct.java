package dev.tenon.mysql.version;

import dev.tenon.error.ErrorId;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tell MySQL from the products that speak its protocol. */
public final class MysqlProduct {
  private static final List<String> LOOK_ALIKES =
      List.of(
          "MariaDB",
          "TiDB",
          "Vitess",
          "SingleStore",
          "MemSQL",
          "OceanBase",
          "PolarDB",
          "TDDL",
          "StarRocks",
          "Doris",
          "Dolt");

  /** Engines that keep foreign keys; the rest take them and forget them. */
  private static final Set<String> KEEPERS = Set.of("innodb", "ndbcluster", "ndb");

  private static final Set<String> NDB = Set.of("ndbcluster", "ndb");

  /** The newest release that the dialects were proven on. */
  public static final ServerVersion NEWEST = ServerVersion.parse("9.7.4");

  private MysqlProduct() {}

  /**
   * Tell whether a server is MySQL.
   *
   * @param server as the driver described it
   * @return {@code false} for look-alikes, as far as product or version text tells
   */
  public static boolean is(Server server) {
    return server.product().equalsIgnoreCase("MySQL")
        && lookAlike(server.version().text()).isEmpty();
  }

  /**
   * Refuse a version that is another product's, or too old.
   *
   * @param dialect that was asked for
   * @param version asked for
   * @return the same version
   * @throws dev.tenon.error.TenonException {@code version-product}, {@code version-unsupported}
   */
  public static ServerVersion check(DialectId dialect, ServerVersion version) {
    Optional<String> other = lookAlike(version.text());
    if (other.isPresent()) {
      throw ErrorId.VERSION_PRODUCT.exception(version, other.get(), dialect);
    }
    if (!MysqlChange.OLDEST.in(version)) {
      throw ErrorId.VERSION_UNSUPPORTED.exception(dialect, MysqlChange.OLDEST.release(), version);
    }
    return version;
  }

  /**
   * Tell whether a storage engine keeps foreign keys. MyISAM, MEMORY, CSV, ARCHIVE and the like
   * answer with success and store none (manual, section 1.6.2.3).
   *
   * @param storageEngine as the server names it, in any case
   * @return whether a key on such a table is stored
   */
  public static boolean keepsKeys(String storageEngine) {
    return KEEPERS.contains(storageEngine.toLowerCase(Locale.ROOT));
  }

  /**
   * Tell whether a storage engine is that of NDB Cluster, whose rules are not InnoDB's.
   *
   * @param storageEngine as the server names it, in any case
   * @return whether the dialect {@code ndb} speaks for it
   */
  public static boolean isNdb(String storageEngine) {
    return NDB.contains(storageEngine.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> lookAlike(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return LOOK_ALIKES.stream()
        .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
