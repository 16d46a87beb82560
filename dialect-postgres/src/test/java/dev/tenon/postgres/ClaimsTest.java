package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.error.TenonException;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Target;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
  private final DialectProvider provider = new PostgresProvider();

  @ParameterizedTest
  @ValueSource(
      strings = {"12.22", "15.18 (Debian 15.18-0+deb12u1)", "18.6", "18beta1", "19devel", "9.6.24"})
  void postgresqlIsClaimedWhateverItsPackage(String version) {
    assertThat(claims("PostgreSQL", version)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "EnterpriseDB, 15.2",
    "postgresql, 15.2",
    "MySQL, 9.7.4",
    "PostgreSQL, 11.2-YB-2.18.0.0-b0",
    "PostgreSQL, 15.2 (EnterpriseDB Advanced Server 15.2.0)",
    "PostgreSQL, 13.0.0",
    "PostgreSQL, 13.0 CockroachDB CCL v24.1.0",
    "PostgreSQL, 8.0.2 (Redshift 1.0.3)"
  })
  void whatOnlyLooksLikeItIsNot(String product, String version) {
    assertThat(claims(product, version)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.22", "9.6.24", "8.4"})
  void whatIsOlderThanTwelveIsRefused(String version) {
    TenonException refused = refusal(version);
    assertThat(refused.id()).isEqualTo("version-unsupported");
    assertThat(refused).hasMessageContaining("starts at version 12, not at " + version);
  }

  @Test
  void aForkAskedForByHandIsRefusedByItsName() {
    TenonException refused = refusal("15.2-YB-2.18.0.0-b0");
    assertThat(refused.id()).isEqualTo("version-product");
    assertThat(refused).hasMessageContaining("YugabyteDB");
  }

  @Test
  void theNewestVersionIsOneThatItMakes() {
    assertThat(provider.create(provider.newestVersion()).displayName()).isEqualTo("PostgreSQL 18");
  }

  @Test
  void theProviderIsFoundAsAService() {
    assertThat(ServiceLoader.load(DialectProvider.class))
        .anySatisfy(found -> assertThat(found).isInstanceOf(PostgresProvider.class));
  }

  private boolean claims(String product, String version) {
    Server server = new Server(product, ServerVersion.parse(version));
    return provider.claims(new Target(server, Optional.empty()));
  }

  private TenonException refusal(String version) {
    return catchThrowableOfType(
        TenonException.class, () -> provider.create(ServerVersion.parse(version)));
  }
}
