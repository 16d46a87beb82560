package dev.tenon.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Rendered;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.Capability;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void listenersSeeEachStepInTheOrderOfTheirRegistration() {
    sql(FakeDialect.able(), named("n"), teller("first"), teller("second"));
    assertThat(seen)
        .containsExactly("first before n", "second before n", "first after n", "second after n");
  }

  @Test
  void whatOneListenerReturnsTheNextReceives() {
    sql(
        FakeDialect.able(),
        named("n"),
        before(key -> key.toBuilder().named("b").build()),
        teller("second"),
        after(key -> new NamedForeignKey(name("c"), key.definition(), key.options())),
        teller("fourth"));
    assertThat(seen)
        .containsExactly("second before b", "fourth before b", "second after b", "fourth after c");
  }

  @Test
  void beforeNamingTheDefinitionMayChangeAndNamesFollowIt() {
    ForeignKeyListener moved =
        before(
            key -> key.toBuilder().to("person", "id").onDelete(ReferentialAction.CASCADE).build());
    CreateForeignKey key =
        Keys.address().namingConvention(NamingConvention.of("fk_%(referred_table_name)s")).build();
    assertThat(sql(FakeDialect.able(), key, moved))
        .isEqualTo(
            "ALTER TABLE \"address\" ADD CONSTRAINT \"fk_person\" FOREIGN KEY(\"user_id\")"
                + " REFERENCES \"person\" (\"id\") ON DELETE CASCADE");
  }

  @Test
  void afterNamingNameDefinitionAndOptionsMayChange() {
    ForeignKeyListener changed =
        after(
            key ->
                new NamedForeignKey(
                    name("other"),
                    withoutClauses(key.definition()),
                    Map.of("fake_lazy", new OptionValue.Flag(true))));
    DialectOption lazy =
        new DialectOption(
            "fake_lazy", DialectOption.Type.FLAG, Capability.NOT_VALID, Optional.empty());
    CreateForeignKey key = Keys.address().named("n").onUpdate(ReferentialAction.CASCADE).build();
    assertThat(sql(FakeDialect.able().with(lazy), key, changed))
        .isEqualTo(
            "ALTER TABLE \"address\" ADD CONSTRAINT \"other\" FOREIGN KEY(\"user_id\")"
                + " REFERENCES \"user\" (\"id\") LAZY");
  }

  @Test
  void aNameMayBeTakenAway() {
    ForeignKeyListener nameless =
        after(key -> new NamedForeignKey(Optional.empty(), key.definition(), key.options()));
    Rendered rendered = FakeTenon.of(FakeDialect.able(), nameless).sql(named("n"), FakeTenon.FAKE);
    assertThat(rendered.constraintName()).isEmpty();
    assertThat(rendered.toString()).contains("ADD FOREIGN KEY");
  }

  @Test
  void whatAListenerAddsPassesTheGateToo() {
    FakeDialect dialect =
        FakeDialect.but(Capability.ON_DELETE_CASCADE, new Support.Unsupported("no", "No."));
    ForeignKeyListener cascading =
        before(key -> key.toBuilder().onDelete(ReferentialAction.CASCADE).build());
    assertThat(Refused.id(() -> sql(dialect, named("n"), cascading)))
        .isEqualTo("unsupported-on-delete-cascade");
    ForeignKeyListener longName =
        after(key -> new NamedForeignKey(name("x".repeat(65)), key.definition(), key.options()));
    assertThat(Refused.id(() -> sql(FakeDialect.able(), named("n"), longName)))
        .isEqualTo("name-too-long");
  }

  @Test
  void anExceptionStopsTheOperationAndReachesTheCaller() {
    IllegalStateException stop = new IllegalStateException("not on a Friday");
    ForeignKeyListener stopping =
        before(
            key -> {
              throw stop;
            });
    assertThatThrownBy(
            () -> sql(FakeDialect.able(), named("n"), teller("first"), stopping, teller("third")))
        .isSameAs(stop);
    assertThat(seen).containsExactly("first before n");
  }

  private static String sql(
      FakeDialect dialect, CreateForeignKey key, ForeignKeyListener... listeners) {
    return FakeTenon.of(dialect, listeners).sql(key, FakeTenon.FAKE).toString();
  }

  private ForeignKeyListener teller(String who) {
    return new Listener(
        key -> {
          seen.add(who + " before " + text(key.name().identifier()));
          return key;
        },
        key -> {
          seen.add(who + " after " + text(key.name()));
          return key;
        });
  }

  private static ForeignKeyListener before(UnaryOperator<CreateForeignKey> change) {
    return new Listener(change, UnaryOperator.identity());
  }

  private static ForeignKeyListener after(UnaryOperator<NamedForeignKey> change) {
    return new Listener(UnaryOperator.identity(), change);
  }

  private static CreateForeignKey named(String name) {
    return Keys.address().named(name).build();
  }

  private static Optional<Identifier> name(String text) {
    return Optional.of(new Identifier(text));
  }

  private static String text(Optional<Identifier> name) {
    return name.map(Identifier::text).orElse("no name");
  }

  private static ForeignKey withoutClauses(ForeignKey key) {
    return CreateForeignKey.from(key.source().name().text(), "user_id")
        .to(key.referent().name().text(), "id")
        .build()
        .definition();
  }

  private record Listener(
      UnaryOperator<CreateForeignKey> before, UnaryOperator<NamedForeignKey> after)
      implements ForeignKeyListener {
    @Override
    public CreateForeignKey beforeNaming(CreateForeignKey operation) {
      return before.apply(operation);
    }

    @Override
    public NamedForeignKey afterNaming(NamedForeignKey key) {
      return after.apply(key);
    }
  }
}
