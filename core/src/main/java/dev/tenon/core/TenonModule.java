package dev.tenon.core;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Scopes;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Tenon;
import dev.tenon.core.apply.Origin;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Wire Tenon for an application that uses Guice; it then injects {@link Tenon}.
 *
 * <p>The application contributes dialects to {@link #dialects}, listeners to {@link #listeners},
 * and binds a {@link DataSource} and a {@link NamingConvention} where it has them. This module
 * discovers nothing by itself.
 */
public final class TenonModule extends AbstractModule {

  /** Make the module. */
  public TenonModule() {}

  /**
   * Return the map of dialects, to add a provider under its id. One id twice is Guice's own error.
   *
   * @param binder of the contributing module
   * @return the map
   */
  public static MapBinder<DialectId, DialectProvider> dialects(Binder binder) {
    return MapBinder.newMapBinder(binder, DialectId.class, DialectProvider.class);
  }

  /**
   * Return the set of listeners, called in the order in which they are added.
   *
   * @param binder of the contributing module
   * @return the set
   */
  public static Multibinder<ForeignKeyListener> listeners(Binder binder) {
    return Multibinder.newSetBinder(binder, ForeignKeyListener.class);
  }

  @Override
  protected void configure() {
    dialects(binder());
    listeners(binder());
    OptionalBinder.newOptionalBinder(binder(), DataSource.class);
    OptionalBinder.newOptionalBinder(binder(), Origin.Handed.class);
    OptionalBinder.newOptionalBinder(binder(), NamingConvention.class);
    bind(DialectRegistry.class).in(Scopes.SINGLETON);
    bind(Tenon.class).to(CoreTenon.class).in(Scopes.SINGLETON);
  }

  /** Bind what an application without Guice gathered in the builder. */
  static Module of(GatheredParts parts) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        parts
            .dialects()
            .forEach((id, provider) -> dialects(binder()).addBinding(id).toInstance(provider));
        parts
            .listeners()
            .forEach(listener -> listeners(binder()).addBinding().toInstance(listener));
        setIfPresent(DataSource.class, parts.dataSource());
        setIfPresent(Origin.Handed.class, parts.handed());
        setIfPresent(NamingConvention.class, parts.convention());
      }

      private <T> void setIfPresent(Class<T> type, Optional<T> value) {
        value.ifPresent(
            it -> OptionalBinder.newOptionalBinder(binder(), type).setBinding().toInstance(it));
      }
    };
  }
}
