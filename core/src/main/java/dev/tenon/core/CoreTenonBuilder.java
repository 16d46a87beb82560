package dev.tenon.core;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Tenon;
import dev.tenon.TenonBuilder;
import dev.tenon.core.apply.Origin;
import dev.tenon.core.registry.DialectDiscovery;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.DialectProvider;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Gather the parts and let Guice wire them. Found by {@code Tenon.builder()}. */
public final class CoreTenonBuilder implements TenonBuilder {
  private final List<DialectProvider> registered = new ArrayList<>();
  private final List<ForeignKeyListener> listeners = new ArrayList<>();
  private Optional<DataSource> dataSource = Optional.empty();
  private Optional<Origin.Handed> handed = Optional.empty();
  private Optional<NamingConvention> convention = Optional.empty();
  private boolean discovery = true;

  /** Make an empty builder; for {@code ServiceLoader}. */
  public CoreTenonBuilder() {}

  @Override
  public TenonBuilder dataSource(DataSource source) {
    dataSource = Optional.of(source);
    return this;
  }

  @Override
  public TenonBuilder connection(Connection connection) {
    handed = Optional.of(new Origin.Handed(connection));
    return this;
  }

  @Override
  public TenonBuilder dialect(DialectProvider provider) {
    registered.add(Objects.requireNonNull(provider, "provider"));
    return this;
  }

  @Override
  public TenonBuilder withoutDiscovery() {
    discovery = false;
    return this;
  }

  @Override
  public TenonBuilder namingConvention(NamingConvention namingConvention) {
    convention = Optional.of(namingConvention);
    return this;
  }

  @Override
  public TenonBuilder listener(ForeignKeyListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public Tenon build() {
    List<DialectProvider> providers = new ArrayList<>(registered);
    if (discovery) {
      providers.addAll(DialectDiscovery.find());
    }
    GatheredParts parts =
        new GatheredParts(
            DialectDiscovery.byId(providers),
            List.copyOf(listeners),
            dataSource,
            handed,
            convention);
    return Guice.createInjector(Stage.PRODUCTION, new TenonModule(), TenonModule.of(parts))
        .getInstance(Tenon.class);
  }
}
