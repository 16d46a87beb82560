package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.DialectChoice;
import dev.tenon.DropForeignKey;
import dev.tenon.error.TenonException;
import dev.tenon.facts.ServerVersion;
import dev.tenon.name.TableName;
import dev.tenon.spi.DialectId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationRequestTest {
  private static final Optional<DialectId> MYSQL = Optional.of(new DialectId("mysql"));
  private static final Optional<DialectId> NDB = Optional.of(new DialectId("ndb"));
  private static final Optional<ServerVersion> OLD = Optional.of(ServerVersion.parse("5.7"));
  private static final Optional<ServerVersion> NEW = Optional.of(ServerVersion.parse("9.7"));

  @Test
  void theOperationsOwnWordCounts() {
    assertThat(request(MYSQL, OLD).target(NDB, NEW)).isEqualTo(DialectChoice.of("mysql", "5.7"));
  }

  @Test
  void whatTheOperationLeavesOutIsFilledIn() {
    assertThat(request(Optional.empty(), Optional.empty()).target(NDB, NEW))
        .isEqualTo(DialectChoice.of("ndb", "9.7"));
  }

  @Test
  void aVersionIsNotTakenToAnotherDialect() {
    assertThat(request(MYSQL, Optional.empty()).target(NDB, NEW))
        .isEqualTo(DialectChoice.of("mysql"));
  }

  @Test
  void aVersionWithoutDialectServesAll() {
    assertThat(request(MYSQL, Optional.empty()).target(Optional.empty(), NEW))
        .isEqualTo(DialectChoice.of("mysql", "9.7"));
  }

  @Test
  void noDialectAtAllIsRefused() {
    assertThatThrownBy(
            () -> request(Optional.empty(), OLD).target(Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            TenonException.class,
            failure -> assertThat(failure.id()).isEqualTo("json-field-missing"));
  }

  private static OperationRequest request(
      Optional<DialectId> dialect, Optional<ServerVersion> version) {
    return new OperationRequest(dialect, version, DropForeignKey.named("fk", TableName.of("t")));
  }
}
