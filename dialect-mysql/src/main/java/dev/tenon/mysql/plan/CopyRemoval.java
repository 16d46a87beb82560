package dev.tenon.mysql.plan;

import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlDdl;
import dev.tenon.mysql.facts.LeftCopies;
import dev.tenon.mysql.facts.MysqlMeaning;
import dev.tenon.mysql.names.CountedNames;
import dev.tenon.mysql.names.MysqlIdentifiers;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.spi.IdentifierKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Take away the copy of a table that a server before 8.0 left when it died while it added a key: a
 * dead one, with a key of that name which joins the same columns.
 *
 * @param key that is wanted
 * @param facts with the keys of copies
 */
record CopyRemoval(NamedForeignKey key, Facts facts) {

  /** Names are one of a kind in their schema, so there is one at most. */
  List<Step> steps() {
    return facts.keys().stream()
        .filter(LeftCopies::isDead)
        .filter(left -> isNamed(left.name()) && joins(left.definition()))
        .map(CopyRemoval::drop)
        .toList();
  }

  private boolean isNamed(Identifier name) {
    return key.name()
        .or(this::generated)
        .filter(
            wanted ->
                new MysqlIdentifiers(version())
                    .same(IdentifierKind.CONSTRAINT, name, wanted, facts.session()))
        .isPresent();
  }

  private Optional<Identifier> generated() {
    return CountedNames.innodb(version())
        .generate(
            key,
            facts.keysOf(key.definition().source()).stream()
                .map(StoredForeignKey::name)
                .collect(Collectors.toSet()),
            facts.session());
  }

  private boolean joins(ForeignKey left) {
    TableName source = key.definition().source();
    return source.schema().equals(left.source().schema())
        && bare(key.definition()).equals(bare(left.between(source, left.referent())));
  }

  private ForeignKey bare(ForeignKey of) {
    return MysqlMeaning.innodb(version())
        .canonical(
            ForeignKey.plain(of.source(), of.localColumns(), of.referent(), of.remoteColumns()),
            facts.session());
  }

  private ServerVersion version() {
    return facts.server().version();
  }

  private static Step drop(StoredForeignKey left) {
    TableName copy = left.definition().source();
    return new Step(
        "drop-copy",
        "Drop the copy of the table that a server left which died while it added the key.",
        Action.run(new MysqlDdl().dropHidden(copy), Waits.BRIEFLY, Map.of()),
        List.of(Locks.exclusive(MysqlDdl.hidden(copy))),
        Algorithm.INSTANT,
        Optional.empty(),
        new KeyIsThere(left.name(), left.definition(), false),
        new KeyIsGone(copy, left.name()),
        Optional.empty());
  }
}
