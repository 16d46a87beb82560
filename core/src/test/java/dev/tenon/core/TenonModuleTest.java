package dev.tenon.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.util.Modules;
import dev.tenon.CreateForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Tenon;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeProvider;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application that uses Guice installs the module, adds to it, and overrides a part. */
class TenonModuleTest {
  private static final CreateForeignKey KEY = Keys.address().build();

  @Test
  void anApplicationInstallsTheModuleAndInjectsTenon() {
    Service service = Guice.createInjector(new Application("fake")).getInstance(Service.class);
    assertThat(service.tenon.dialects()).hasSize(1);
    assertThat(service.tenon.sql(KEY, FakeTenon.FAKE).toString()).contains("FOREIGN KEY");
  }

  @Test
  void oneTenonServesTheWholeApplication() {
    var injector = Guice.createInjector(new Application("fake"));
    assertThat(injector.getInstance(Tenon.class)).isSameAs(injector.getInstance(Tenon.class));
  }

  @Test
  void theModuleDiscoversNothingByItself() {
    assertThat(Guice.createInjector(new TenonModule()).getInstance(Tenon.class).dialects())
        .isEmpty();
  }

  @Test
  void listenersAndTheConventionOfTheApplicationAreUsed() {
    List<String> seen = new ArrayList<>();
    AbstractModule more =
        new AbstractModule() {
          @Override
          protected void configure() {
            TenonModule.listeners(binder()).addBinding().toInstance(new Teller("one", seen));
            TenonModule.listeners(binder()).addBinding().toInstance(new Teller("two", seen));
            OptionalBinder.newOptionalBinder(binder(), NamingConvention.class)
                .setBinding()
                .toInstance(NamingConvention.DEFAULT);
          }
        };
    Tenon tenon = Guice.createInjector(new Application("fake"), more).getInstance(Tenon.class);
    assertThat(tenon.sql(KEY, FakeTenon.FAKE).constraintName().orElseThrow().text())
        .isEqualTo("fk_address_user_id_user");
    assertThat(seen).containsExactly("one", "two");
  }

  @Test
  void aPartIsOverridden() {
    AbstractModule own =
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(Tenon.class).toInstance(FakeTenon.of(FakeDialect.able()));
          }
        };
    Tenon tenon =
        Guice.createInjector(Modules.override(new Application("other")).with(own))
            .getInstance(Tenon.class);
    assertThat(tenon.dialects()).extracting(info -> info.id().text()).containsExactly("fake");
  }

  @Test
  void oneIdTwiceIsGuicesOwnError() {
    AbstractModule again =
        new AbstractModule() {
          @Override
          protected void configure() {
            TenonModule.dialects(binder())
                .addBinding(new DialectId("fake"))
                .toInstance(FakeProvider.of("fake", FakeDialect.able().with()));
            TenonModule.dialects(binder())
                .addBinding(new DialectId("fake"))
                .to(OtherProvider.class);
          }
        };
    assertThatThrownBy(() -> Guice.createInjector(new TenonModule(), again))
        .isInstanceOf(CreationException.class)
        .hasMessageContaining("fake");
  }

  private interface OtherProvider extends DialectProvider {}

  private record Teller(String who, List<String> seen) implements ForeignKeyListener {
    @Override
    public CreateForeignKey beforeNaming(CreateForeignKey operation) {
      seen.add(who);
      return operation;
    }
  }

  private static final class Service {
    private final Tenon tenon;

    @Inject
    Service(Tenon tenon) {
      this.tenon = tenon;
    }
  }

  private static final class Application extends AbstractModule {
    private final String dialect;

    Application(String dialect) {
      this.dialect = dialect;
    }

    @Override
    protected void configure() {
      install(new TenonModule());
      TenonModule.dialects(binder())
          .addBinding(new DialectId(dialect))
          .toInstance(FakeProvider.of(dialect, FakeDialect.able()));
    }
  }
}
