package dev.tenon.postgres;

import static dev.tenon.spi.DialectOption.Type.FLAG;

import dev.tenon.postgres.ddl.PostgresDdl;
import dev.tenon.spi.Capability;
import dev.tenon.spi.DialectOption;
import java.util.List;
import java.util.Optional;

/** List the options that PostgreSQL takes on a foreign key. */
final class PostgresOptions {

  /** One line for each. */
  static final List<DialectOption> ALL =
      List.of(
          new DialectOption(
              PostgresDdl.NOT_VALID,
              FLAG,
              Capability.NOT_VALID,
              Optional.of(Capability.NOT_VALID_INLINE)),
          new DialectOption(
              PostgresDdl.NOT_ENFORCED, FLAG, Capability.NOT_ENFORCED, Optional.empty()));

  private PostgresOptions() {}
}
