package dev.tenon.cli.demo;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.DropForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.cli.terminal.OutcomeText;
import dev.tenon.cli.terminal.Stored;
import dev.tenon.error.TenonException;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Walk through both examples on a server: create, read back, drop. */
final class LiveWalk {
  private final Place place;
  private final Playground playground;
  private final Paper paper;
  private final Seen seen;
  private final Tenon tenon;

  LiveWalk(Place place, Playground playground, Paper paper) {
    this.place = place;
    this.playground = playground;
    this.paper = paper;
    this.seen = new Seen(place.title());
    this.tenon =
        Tenon.builder()
            .dataSource(playground.connections())
            .listener(
                new ForeignKeyListener() {
                  @Override
                  public void beforeStatement(TableName table, String sql) {
                    paper.sql(sql);
                  }
                })
            .build();
  }

  Seen walk() throws SQLException {
    paper.heading(place.title());
    createTables();
    StoredForeignKey child = create("A key named by convention", Keys.CHILD);
    StoredForeignKey product = createProduct();
    StoredForeignKey customer =
        create("A key without a name, which the server chooses", Keys.CUSTOMER);
    noteStored(child, product, customer);
    refuse();
    readBack();
    drop(child, product);
    return seen;
  }

  private void createTables() throws SQLException {
    paper.step("The tables, without keys");
    List<String> statements = Tables.statements(place.product());
    statements.forEach(paper::sql);
    playground.create(statements);
  }

  private StoredForeignKey create(String what, CreateForeignKey key) {
    paper.step(what);
    Outcome outcome = tenon.apply(key);
    paper.result(OutcomeText.line(outcome));
    return outcome.stored().orElseThrow();
  }

  private StoredForeignKey createProduct() {
    String what = "ON UPDATE CASCADE to a primary key";
    try {
      StoredForeignKey stored =
          create("A composite key, ON UPDATE CASCADE ON DELETE RESTRICT", Keys.PRODUCT);
      seen.note(what, "taken");
      return stored;
    } catch (TenonException refused) {
      paper.refused(refused.problem());
      seen.note(what, refused.id());
      return create("The composite key, without ON UPDATE", Keys.PRODUCT_PLAIN);
    }
  }

  private void noteStored(
      StoredForeignKey child, StoredForeignKey product, StoredForeignKey customer) {
    seen.note("How the server named the key without a name", customer.name().text());
    seen.note("How it stored a key without actions", Facts.actions(customer));
    seen.note("What the composite key rests on", Facts.name(product.referencedKey()));
    seen.note("What serves the key that had no index", Facts.name(child.supportingIndex()));
  }

  private void refuse() throws SQLException {
    DialectChoice choice = new DialectChoice(place.dialect(), Optional.of(version()));
    Optional<CreateForeignKey> question = new Questions(tenon, choice).ask(seen);
    if (question.isPresent()) {
      paper.step("A key that is refused before any SQL: " + question.get().definition());
      try {
        paper.result(OutcomeText.line(tenon.apply(question.get())));
      } catch (TenonException refused) {
        paper.refused(refused.problem());
      }
    }
  }

  private ServerVersion version() throws SQLException {
    try (var connection = playground.connections().getConnection()) {
      return ServerVersion.parse(connection.getMetaData().getDatabaseProductVersion());
    }
  }

  private void readBack() {
    paper.step("All keys of the schema, read back");
    tenon
        .inspect(new Scope.Schema(Optional.empty()))
        .forEach(key -> paper.result(Stored.line(key)));
  }

  private void drop(StoredForeignKey child, StoredForeignKey product) {
    TableName orders = Keys.PRODUCT.source();
    Outcome dropped =
        drop("Drop by name", DropForeignKey.named(child.name().text(), Keys.CHILD.source()));
    seen.note("How a key is dropped", String.join("; ", dropped.rendered().statements()));
    seen.note(
        "What stays of the key that had no index",
        dropped.leftover().map(index -> "the index " + index.name()).orElse("nothing"));
    drop(
        "Drop by name, with the index where nothing else needs it",
        DropForeignKey.named(product.name().text(), orders).withIndex());
    drop(
        "Drop by meaning: the columns and what they refer to",
        DropForeignKey.meaning(
            orders,
            new KeyShape(
                Keys.CUSTOMER.definition().localColumns(),
                Keys.CUSTOMER.definition().referent(),
                List.of())));
  }

  private Outcome drop(String what, DropForeignKey operation) {
    paper.step(what);
    Outcome outcome = tenon.apply(operation);
    paper.result(OutcomeText.line(outcome));
    return outcome;
  }
}
