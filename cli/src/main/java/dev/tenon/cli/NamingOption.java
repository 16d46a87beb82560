package dev.tenon.cli;

import dev.tenon.TenonBuilder;
import dev.tenon.naming.NamingConvention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Take a naming convention for operations that have none of their own. */
final class NamingOption {
  @Option(
      names = "--naming-convention",
      paramLabel = "TEMPLATE",
      description = {
        "Name keys that have no name: 'default', or a template such as",
        "'fk_%%(table_name)s_%%(column_0_name)s'. An operation's own counts first."
      })
  private @Nullable String convention;

  TenonBuilder in(TenonBuilder builder) {
    return convention == null ? builder : builder.namingConvention(read(convention));
  }

  private static NamingConvention read(String text) {
    return text.contains("%") ? NamingConvention.of(text) : NamingConvention.named(text);
  }
}
