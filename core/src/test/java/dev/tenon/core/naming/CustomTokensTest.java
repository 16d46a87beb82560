package dev.tenon.core.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.core.fake.Keys;
import dev.tenon.error.TenonException;
import dev.tenon.key.ForeignKey;
import dev.tenon.naming.CustomToken;
import dev.tenon.naming.NamingConvention;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomTokensTest {
  private static final ForeignKey ORDER = Keys.order();

  @Test
  void aCustomTokenIsComputedOfTheKey() {
    assertThat(name("fk_%(width)s", "width", key -> "" + key.localColumns().size()))
        .isEqualTo("fk_2");
  }

  @Test
  void aCustomTokenReplacesABuiltInOneOfItsName() {
    assertThat(name("%(table_name)s_%(column_0_name)s", "table_name", key -> "mine"))
        .isEqualTo("mine_product_category");
  }

  @Test
  void aCustomTokenMayBeNamedWithAnything() {
    assertThat(name("fk_%(a token, so to say)s", "a token, so to say", key -> "x"))
        .isEqualTo("fk_x");
  }

  @Test
  void whatACustomTokenReturnsIsNotReadAgain() {
    assertThat(name("fk_%(own)s", "own", key -> "%(table_name)s %%"))
        .isEqualTo("fk_%(table_name)s %%");
  }

  @Test
  void anExceptionOfACustomTokenIsExplainedAndKept() {
    IllegalStateException cause = new IllegalStateException("no hash today");
    TenonException e =
        refused(
            key -> {
              throw cause;
            });
    assertThat(e.id()).isEqualTo("convention-token-failed");
    assertThat(e)
        .hasMessageContaining("'own'")
        .hasMessageContaining("no hash today")
        .hasCause(cause);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may write
  void aCustomTokenThatReturnsNullIsRefused() {
    TenonException e = refused(key -> null);
    assertThat(e.id()).isEqualTo("convention-token-failed");
    assertThat(e).hasMessageContaining("returned nothing");
  }

  @Test
  void anEmptyTextOfACustomTokenIsText() {
    assertThat(name("fk_%(own)s_", "own", key -> "")).isEqualTo("fk__");
  }

  private static TenonException refused(CustomToken token) {
    return catchThrowableOfType(TenonException.class, () -> name("fk_%(own)s", "own", token));
  }

  private static String name(String template, String token, CustomToken function) {
    return Naming.name(NamingConvention.of(template, Map.of(token, function)), ORDER);
  }
}
