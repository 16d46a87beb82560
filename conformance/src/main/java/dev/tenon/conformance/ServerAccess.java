package dev.tenon.conformance;

import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to reach a server as its administrator.
 *
 * @param product the product
 * @param url a JDBC URL, of any database
 * @param user the user; empty when the URL says it
 * @param password the password; empty when there is none or the URL says it
 */
record ServerAccess(Product product, String url, String user, String password) {

  private static final Pattern URL =
      Pattern.compile("(jdbc:(?:mysql|postgresql)://[^/?]+)(?:/([^?]*))?(\\?.*)?");

  ServerAccess {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    if (!URL.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "not a URL of the form jdbc:mysql://host:port/ or jdbc:postgresql://host:port/database: "
              + url);
    }
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(url, properties);
  }

  /** Return the same way to another database; its name must need no escaping in a URL. */
  ServerAccess withDatabase(String database) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalStateException("checked when made: " + url);
    }
    String parameters = Objects.requireNonNullElse(matcher.group(3), "");
    return new ServerAccess(
        product, matcher.group(1) + "/" + database + parameters, user, password);
  }

  /** Leave the password out. */
  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
