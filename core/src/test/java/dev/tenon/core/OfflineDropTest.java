package dev.tenon.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Tenon;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeProvider;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.KeyShape;
import dev.tenon.naming.NamingConvention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A drop says the name that the create said, and no convention runs over a name twice. */
class OfflineDropTest {
  private static final NamingConvention DECORATING =
      NamingConvention.of("%(table_name)s_%(constraint_name)s");
  private static final ForeignKey KEY = Keys.address().build().definition();

  @Test
  void aDropByNameTakesTheNameThatTheCreateMade() {
    Tenon tenon = tenon(DECORATING);
    CreateForeignKey create = Keys.address().named("owner").build();
    String made = tenon.sql(create, FakeTenon.FAKE).constraintName().orElseThrow().text();
    assertThat(made).isEqualTo("address_owner");
    assertThat(sql(tenon, DropForeignKey.named(made, KEY.source())))
        .isEqualTo("ALTER TABLE \"address\" DROP CONSTRAINT \"address_owner\"");
  }

  @Test
  void aDropByShapeIsNamedByTheConventionAsTheCreateWas() {
    Tenon tenon = tenon(NamingConvention.DEFAULT);
    assertThat(sql(tenon, DropForeignKey.meaning(KEY.source(), shape())))
        .isEqualTo("ALTER TABLE \"address\" DROP CONSTRAINT \"fk_address_user_id_user\"");
  }

  @Test
  void aDropByShapeNeedsTheServerWhereNoConventionNamesIt() {
    Tenon without = FakeTenon.of(FakeDialect.able());
    DropForeignKey drop = DropForeignKey.meaning(KEY.source(), shape());
    assertThat(Refused.id(() -> sql(without, drop))).isEqualTo("needs-connection");
    KeyShape open = new KeyShape(KEY.localColumns(), KEY.referent(), List.of());
    DropForeignKey vague = DropForeignKey.meaning(KEY.source(), open);
    assertThat(Refused.id(() -> sql(tenon(NamingConvention.DEFAULT), vague)))
        .isEqualTo("needs-connection");
  }

  @Test
  void whatNeedsALookAtTheServerSaysSo() {
    Tenon tenon = FakeTenon.of(FakeDialect.able());
    DropForeignKey drop = DropForeignKey.named("n", KEY.source()).withIndex();
    assertThat(Refused.id(() -> sql(tenon, drop))).isEqualTo("needs-connection");
    CreateForeignKey create = Keys.address().ifNotExists().build();
    assertThat(Refused.id(() -> tenon.sql(create, FakeTenon.FAKE))).isEqualTo("needs-connection");
    assertThat(Refused.id(() -> tenon.apply(create))).isEqualTo("needs-connection");
  }

  private static KeyShape shape() {
    return new KeyShape(KEY.localColumns(), KEY.referent(), KEY.remoteColumns());
  }

  private static Tenon tenon(NamingConvention convention) {
    return Tenon.builder()
        .withoutDiscovery()
        .dialect(FakeProvider.of("fake", FakeDialect.able()))
        .namingConvention(convention)
        .build();
  }

  private static String sql(Tenon tenon, DropForeignKey drop) {
    return tenon.sql(drop, FakeTenon.FAKE).toString();
  }
}
