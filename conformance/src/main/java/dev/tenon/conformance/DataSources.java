package dev.tenon.conformance;

import dev.tenon.engines.Product;
import javax.sql.DataSource;

/** Make sources of new connections, which pool nothing. */
public final class DataSources {
  private DataSources() {}

  /**
   * Make one for a URL.
   *
   * @param product what answers there
   * @param url a JDBC URL
   * @param user the user; empty when the URL says it
   * @param password the password; empty when there is none
   * @return opens a new connection each time
   */
  public static DataSource of(Product product, String url, String user, String password) {
    return new PlainDataSource(new ServerAccess(product, url, user, password));
  }
}
