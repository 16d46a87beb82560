package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.cli.connect.DriverSource;
import dev.tenon.cli.connect.JdbcUrl;
import dev.tenon.cli.terminal.Terminal;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Say which server to speak to, and as whom. */
final class ConnectionOptions {
  static final String PASSWORD_VARIABLE = "TENON_PASSWORD";

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "JDBC address, such as jdbc:postgresql://localhost/shop.")
  private String url = "";

  @Option(names = "--user", paramLabel = "USER", description = "Log in as.")
  private @Nullable String user;

  @Option(
      names = "--password",
      description = "Ask for the password; else it is taken from TENON_PASSWORD.")
  private boolean askPassword;

  /** Make a Tenon on that server; nothing is connected yet. */
  Tenon connect(Terminal terminal, NamingOption naming) {
    return naming.in(Tenon.builder().dataSource(source(terminal))).build();
  }

  private DriverSource source(Terminal terminal) {
    JdbcUrl address = new JdbcUrl(url);
    if (address.holdsPassword()) {
      terminal.say(
          "tenon: warning: the password in the URL is visible to other users of this machine; use "
              + PASSWORD_VARIABLE
              + " or --password.");
    }
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    password(terminal).ifPresent(text -> properties.setProperty("password", text));
    return new DriverSource(address, properties).checked();
  }

  private Optional<String> password(Terminal terminal) {
    Optional<String> variable = Optional.ofNullable(terminal.environment().get(PASSWORD_VARIABLE));
    return askPassword ? terminal.password().get().or(() -> variable) : variable;
  }
}
