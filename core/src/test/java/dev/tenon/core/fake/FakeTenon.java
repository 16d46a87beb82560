package dev.tenon.core.fake;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Tenon;
import dev.tenon.TenonBuilder;
import dev.tenon.spi.Dialect;

/** Put a Tenon together that knows the fake dialect under the id {@code fake}, and one more. */
public final class FakeTenon {
  /** What to render for. */
  public static final DialectChoice FAKE = DialectChoice.of("fake");

  private FakeTenon() {}

  /** With a dialect under the id {@code fake}, and listeners. */
  public static Tenon of(Dialect dialect, ForeignKeyListener... listeners) {
    TenonBuilder builder =
        Tenon.builder().withoutDiscovery().dialect(FakeProvider.of("fake", dialect));
    for (ForeignKeyListener listener : listeners) {
      builder.listener(listener);
    }
    return builder.build();
  }

  /** Render a key for a dialect. */
  public static String sql(Dialect dialect, CreateForeignKey key) {
    return of(dialect).sql(key, FAKE).toString();
  }

  /** Render a key for a dialect as a table constraint. */
  public static String inline(Dialect dialect, CreateForeignKey key) {
    return of(dialect).inline(key, FAKE).toString();
  }
}
