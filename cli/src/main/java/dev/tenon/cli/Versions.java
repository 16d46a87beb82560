package dev.tenon.cli;

import dev.tenon.DialectInfo;
import dev.tenon.Tenon;
import dev.tenon.error.TenonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tell the version, and the dialects found. */
final class Versions implements IVersionProvider {

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("tenon " + version());
    try {
      List<DialectInfo> dialects = Tenon.offline().dialects();
      lines.add(dialects.isEmpty() ? "No dialects found." : "Dialects:");
      dialects.forEach(dialect -> lines.add(line(dialect)));
    } catch (TenonException broken) {
      lines.add("The dialects can't be used: " + ErrorReport.line(broken.problem()));
    }
    // picocli takes a version for a format string with markup.
    return lines.stream().map(Versions::plain).toArray(String[]::new);
  }

  private static String line(DialectInfo dialect) {
    return "  %-12s up to %-8s %s"
        .formatted(dialect.id(), dialect.newestVersion(), dialect.origin());
  }

  private static String plain(String line) {
    return line.replace("%", "%%").replace("@|", "@ |");
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream resource = Versions.class.getResourceAsStream("version.properties")) {
      properties.load(resource);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
