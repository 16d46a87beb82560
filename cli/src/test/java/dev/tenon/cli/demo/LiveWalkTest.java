package dev.tenon.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.cli.connect.DriverSource;
import dev.tenon.cli.connect.JdbcUrl;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

class LiveWalkTest {

  @OnEngines({"mysql:8.0.31", "postgresql:18", "ndb:9.7"})
  void bothExamplesAreWalkedThrough(TestServer server) throws SQLException {
    StringWriter out = new StringWriter();

    Seen seen = walk(server, new Paper(new PrintWriter(out)));

    assertThat(out.toString())
        .contains("created fk_child_parent_id_parent: ")
        .contains("created fk_product_order_product_category_product_id_product: ")
        .contains("dropped fk_child_parent_id_parent: ")
        .contains("A key that is refused before any SQL")
        .contains("  !! ");
    assertThat(seen.fact("How the server named the key without a name"))
        .contains(
            switch (server.product()) {
              case MYSQL -> "product_order_ibfk_1";
              case NDB -> "product_order_fk_1";
              case POSTGRESQL -> "product_order_customer_id_fkey";
            });
    assertThat(seen.fact("ON UPDATE CASCADE to a primary key"))
        .contains(
            switch (server.product()) {
              case MYSQL, POSTGRESQL -> "taken";
              case NDB -> "server-refused";
            });
    assertThat(seen.fact("What stays of the key that had no index"))
        .contains(
            switch (server.product()) {
              case MYSQL, NDB -> "the index fk_child_parent_id_parent";
              case POSTGRESQL -> "nothing";
            });
  }

  private static Seen walk(TestServer server, Paper paper) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", server.user());
    login.setProperty("password", server.password());
    DriverSource source = new DriverSource(new JdbcUrl(server.jdbcUrl()), login);
    Place place = new Place(server.product(), server.engine(), source, Optional.empty());
    try (Playground playground = new Playground(place)) {
      return new LiveWalk(place, playground, paper).walk();
    }
  }
}
