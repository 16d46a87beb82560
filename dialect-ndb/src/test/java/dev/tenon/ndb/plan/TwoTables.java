package dev.tenon.ndb.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Two tables of the cluster, with a row each that goes with the other, and a key for them. */
final class TwoTables {
  static final TableName CHILD = TableName.of("child");
  static final CreateForeignKey KEY =
      CreateForeignKey.create("fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));

  /** Seconds, since the server counts in them. */
  static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(40), 1000, 0);

  private TwoTables() {}

  static Patience giveUpAfter(int seconds) {
    return new Patience(
        SHORT.lockWait(), SHORT.pause(), Duration.ofSeconds(seconds), SHORT.chunk(), 0);
  }

  static Tenon create(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY, v INT) ENGINE=NDB",
        "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT) ENGINE=NDB",
        "INSERT INTO parent VALUES (1, 0), (2, 0)",
        "INSERT INTO child VALUES (1, 1)");
    return Tenon.connect(database.dataSource());
  }

  /** What the server shows. */
  static List<String> shown(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(StoredForeignKey::name)
        .map(Object::toString)
        .toList();
  }

  /** What the cluster has. */
  static List<String> inCluster(TestDatabase database) throws SQLException {
    return database
        .query(
            "SELECT SUBSTRING_INDEX(name, '/', -1) FROM ndbinfo.foreign_keys"
                + " WHERE child_table = CONCAT(?, '/def/child') ORDER BY 1",
            database.name())
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  static List<String> indexes(TestDatabase database) throws SQLException {
    return database
        .query(
            "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?"
                + " AND TABLE_NAME = 'child' AND INDEX_NAME <> 'PRIMARY' ORDER BY 1",
            database.name())
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }
}
