package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.KeyMeaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compare keys as MySQL sees them: table names by lower_case_table_names, columns without case, a
 * referent without schema in the schema of the source.
 *
 * <p>Actions that act like none are left out. On 5.7 a match type is forgotten, and both actions
 * with it; a key that is added in place there, without foreign_key_checks, keeps them, but for SET
 * DEFAULT. Later FULL and PARTIAL are recorded and kept apart, though never enforced.
 */
public final class MysqlMeaning implements KeyMeaning {
  private final Set<ReferentialAction> plain;
  private final boolean matchIsKept;

  /**
   * Compare keys.
   *
   * @param plain actions that mean the same as none
   * @param version of the server
   */
  public MysqlMeaning(Set<ReferentialAction> plain, ServerVersion version) {
    this.plain = Set.copyOf(plain);
    this.matchIsKept = MysqlChange.DATA_DICTIONARY.in(version);
  }

  /**
   * Compare keys of InnoDB, where NO ACTION and RESTRICT both refuse at once.
   *
   * @param version of the server
   * @return the rule
   */
  public static MysqlMeaning innodb(ServerVersion version) {
    return new MysqlMeaning(
        Set.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT), version);
  }

  @Override
  public ForeignKey canonical(ForeignKey key, Session session) {
    TableCase tableCase = TableCase.of(session);
    TableName source = key.source().orSchema(session.currentSchema());
    TableName referent = key.referent().orSchema(source.schema());
    boolean forgotten = key.match().isPresent() && !matchIsKept;
    Predicate<ReferentialAction> acts = action -> acts(action, forgotten, session);
    return new ForeignKey(
        tableCase.comparable(source),
        columns(key.localColumns()),
        tableCase.comparable(referent),
        columns(key.remoteColumns()),
        key.onDelete()
            .filter(clause -> acts.test(clause.action()))
            .map(clause -> new OnDelete(clause.action(), columns(clause.columns()))),
        key.onUpdate().filter(acts),
        key.deferrability()
            .map(Deferrability::meaning)
            .filter(when -> when != Deferrability.NOT_DEFERRABLE),
        forgotten ? Optional.empty() : key.match().filter(match -> match != Match.SIMPLE));
  }

  private boolean acts(ReferentialAction action, boolean matchForgotten, Session session) {
    boolean inPlace = Catalogue.rowsUncheckedBecause(session).isPresent();
    boolean forgotten =
        inPlace ? action == ReferentialAction.SET_DEFAULT && !matchIsKept : matchForgotten;
    return !plain.contains(action) && !forgotten;
  }

  private static List<Identifier> columns(List<Identifier> columns) {
    return columns.stream()
        .map(column -> new Identifier(Utf8Folding.small(column.text())))
        .toList();
  }
}
