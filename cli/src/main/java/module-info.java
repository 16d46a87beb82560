/** The {@code tenon} command. */
module dev.tenon.cli {
  requires static org.jspecify;
  requires dev.tenon.core;
  requires dev.tenon.engines;
  requires info.picocli;
  requires java.sql;

  opens dev.tenon.cli to
      info.picocli;
  opens dev.tenon.cli.demo to
      info.picocli;
}
