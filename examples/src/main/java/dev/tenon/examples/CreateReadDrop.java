package dev.tenon.examples;

import static dev.tenon.key.ReferentialAction.CASCADE;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.key.KeyShape;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.util.List;
import javax.sql.DataSource;

/** Create a key on a server, read it back, and drop it by what it means. */
public final class CreateReadDrop {
  private CreateReadDrop() {}

  /**
   * Do all three on tables {@code parent(id)} and {@code child(parent_id)}.
   *
   * @param dataSource of a database that has them
   * @return what was seen, line by line
   */
  public static List<String> run(DataSource dataSource) {
    Tenon tenon = Tenon.connect(dataSource);
    TableName child = TableName.of("child");

    Outcome created =
        tenon.apply(
            CreateForeignKey.from("child", "parent_id")
                .to("parent", "id")
                .onDelete(CASCADE)
                .ifNotExists()
                .build());
    String stored = tenon.inspect(new Scope.Table(child)).toString();

    KeyShape shape =
        new KeyShape(
            List.of(new Identifier("parent_id")),
            TableName.of("parent"),
            List.of(new Identifier("id")));
    Outcome dropped = tenon.apply(DropForeignKey.meaning(child, shape).withIndex());

    return List.of(created.status().name(), stored, dropped.rendered().toString());
  }
}
