package dev.tenon.ndb.rules;

import dev.tenon.check.ServerCode;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;

/** Answer what several families ask of a situation on the cluster. */
final class Cluster {
  /** The answer to nearly all that the cluster itself refuses; a warning beside it says why. */
  static final ServerCode CANNOT_ADD = new ServerCode(1215, "HY000");

  private Cluster() {}

  /**
   * Tell whether the key would lead to a hidden stand-in: with foreign_key_checks off, where the
   * referent is not there or not on the cluster. All columns of a stand-in are its primary key.
   */
  static boolean standIn(Situation situation) {
    return !situation.checked() && !situation.selfReference() && !onCluster(situation);
  }

  private static boolean onCluster(Situation situation) {
    return situation
        .referentTable()
        .flatMap(TableFacts::storageEngine)
        .filter(MysqlProduct::isNdb)
        .isPresent();
  }

  /** Tell whether the columns referred to are the primary key, as the cluster has it. */
  static boolean primary(Situation situation) {
    List<Identifier> columns = situation.key().remoteColumns();
    return standIn(situation)
        || situation.referentTable().filter(table -> primary(table, columns)).isPresent();
  }

  /** Without PRIMARY KEY, the first unique key that takes no NULL becomes it. */
  private static boolean primary(TableFacts table, List<Identifier> columns) {
    Optional<TableIndex> said =
        table.indexes().stream().map(TableIndex::of).filter(TableIndex::primary).findFirst();
    return said.map(index -> index.covers(columns)).orElseGet(() -> promoted(table, columns));
  }

  private static boolean promoted(TableFacts table, List<Identifier> columns) {
    List<Identifier> primary =
        table.columns().stream()
            .filter(column -> column.detail("column_key").filter("PRI"::equals).isPresent())
            .map(ColumnFacts::name)
            .toList();
    return primary.size() == columns.size()
        && primary.stream()
            .allMatch(part -> columns.stream().anyMatch(column -> same(column, part)));
  }

  /** Find a column of a table, ignoring case as the server does. */
  static Optional<ColumnFacts> column(TableFacts table, Identifier name) {
    return table.columns().stream().filter(column -> same(column.name(), name)).findFirst();
  }

  /** Compare names of columns or indexes as the server does. */
  static boolean same(Identifier one, Identifier other) {
    return Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
  }

  /** Find the facts of the key's own columns in the source table. */
  static List<ColumnFacts> locals(Situation situation) {
    return situation.key().localColumns().stream()
        .flatMap(name -> situation.sourceTable().flatMap(t -> column(t, name)).stream())
        .toList();
  }
}
