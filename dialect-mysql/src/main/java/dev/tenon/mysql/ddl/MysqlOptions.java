package dev.tenon.mysql.ddl;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Capability;
import dev.tenon.spi.DialectOption;
import java.util.List;
import java.util.Optional;

/** List the options that dialects of MySQL take on a foreign key. */
public final class MysqlOptions {
  /**
   * The name after FOREIGN KEY: of the index that the server makes for the key, where it has to
   * make one. It yields to the name of the key: {@code CONSTRAINT name} names the index as well,
   * and the server then ignores this one.
   */
  public static final String INDEX_NAME = "mysql_index_name";

  /** All of them. */
  public static final List<DialectOption> ALL =
      List.of(
          new DialectOption(
              INDEX_NAME, DialectOption.Type.INDEX_NAME, Capability.INDEX_NAME, Optional.empty()));

  private MysqlOptions() {}

  /**
   * Read the index name off a key.
   *
   * @param key with options
   * @return absent when not given
   */
  public static Optional<Identifier> indexName(NamedForeignKey key) {
    return key.text(INDEX_NAME).map(text -> Identifier.of("index name", text));
  }
}
