package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Stages.at;
import static dev.tenon.mysql.rules.Stages.eachPair;
import static dev.tenon.mysql.rules.Stages.kept;
import static dev.tenon.mysql.rules.Stages.keptPair;
import static dev.tenon.mysql.rules.Stages.once;
import static dev.tenon.mysql.rules.Stages.where;
import static dev.tenon.mysql.rules.Stages.within;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Put the families of rules into the order in which a version of the server checks: seen by
 * breaking two rules at once on 5.7.22, 8.0.12, 8.0.15, 8.0.31 and 9.7.4.
 */
final class ServerOrder {
  private final EngineRules engine;

  private ServerOrder(EngineRules engine) {
    this.engine = engine;
  }

  static RuleSequence<Situation> of(EngineRules engine) {
    ServerOrder order = new ServerOrder(engine);
    ServerVersion version = engine.version();
    if (!MysqlChange.DATA_DICTIONARY.in(version)) {
      return order.beforeDictionary();
    }
    return MysqlChange.CHECKS_IN_SERVER.in(version) ? order.now() : order.firstDictionary();
  }

  /** All orders, for the catalogue. */
  static List<RuleSequence<Situation>> all(EngineRules engine) {
    ServerOrder order = new ServerOrder(engine);
    return List.of(order.now(), order.firstDictionary(), order.beforeDictionary());
  }

  private RuleSequence<Situation> now() {
    return sequence(
        List.of(
            Stream.of(once(List.of(NameChecks.length()))),
            tables(),
            index(),
            Stream.of(
                once(List.of(kept(KeyChecks.frozenByItself(engine)))),
                Stage.of(engine.temporaryChecks())),
            columns(),
            Stream.of(
                once(List.of(kept(NameChecks.generatedLength(engine)))),
                once(List.of(kept(NameChecks.ownTaken(engine)))),
                eachPair(
                    List.of(
                        keptPair(ColumnChecks.localVirtual()),
                        keptPair(ActionChecks.notNull()),
                        keptPair(ActionChecks.checked()))),
                once(List.of(kept(TableChecks.sourcePartitioned(engine)))),
                supportChecks(),
                once(
                    List.of(
                        kept(TableChecks.referentMissing()),
                        kept(TableChecks.referentEngine()),
                        kept(TableChecks.referentPartitioned(engine)))),
                eachPair(
                    List.of(
                        keptPair(ColumnChecks.remoteMissing()),
                        keptPair(ColumnChecks.remoteVirtual()),
                        keptPair(TypeChecks.differ(engine)))),
                once(
                    List.of(
                        kept(KeyChecks.noUnique(engine)),
                        kept(KeyChecks.noKey(engine)),
                        DateDefaults.invalid(),
                        kept(KeyChecks.frozenByOthers(engine)),
                        kept(Unseen.referrers()),
                        kept(NameChecks.taken(engine)),
                        kept(Unseen.names()))),
                Stage.of(engine.nameChecks())),
            ownChecks(),
            Stream.of(once(List.of(kept(NameChecks.countedLength(engine))))),
            lateChecks(situation -> true)));
  }

  private RuleSequence<Situation> firstDictionary() {
    return sequence(
        List.of(
            Stream.of(once(List.of(NameChecks.length()))),
            tables(),
            index(),
            Stream.of(Stage.of(engine.temporaryChecks())),
            columns(),
            Stream.of(
                once(List.of(kept(NameChecks.generatedLength(engine)))),
                eachPair(List.of(keptPair(ColumnChecks.localVirtual()))),
                supportChecks(),
                once(List.of(kept(TableChecks.referentMissing()))),
                eachPair(
                    List.of(
                        keptPair(ColumnChecks.remoteMissing()),
                        keptPair(ColumnChecks.remoteVirtual()))),
                once(
                    List.of(
                        kept(KeyChecks.noKey(engine)),
                        DateDefaults.invalid(),
                        kept(NameChecks.taken(engine)),
                        kept(Unseen.names()))),
                Stage.of(engine.nameChecks()),
                eachPair(List.of(typed(ServerOrder::early))),
                eachPair(List.of(notNull(ServerOrder::early)))),
            ownChecks(),
            Stream.of(
                once(
                    List.of(
                        kept(TableChecks.sourcePartitioned(engine)),
                        kept(NameChecks.countedLength(engine)),
                        kept(TableChecks.referentEngine()),
                        kept(TableChecks.referentPartitioned(engine))))),
            lateChecks(situation -> true),
            Stream.of(
                eachPair(List.of(typed(pair -> !early(pair)), notNull(pair -> !early(pair)))))));
  }

  private RuleSequence<Situation> beforeDictionary() {
    return sequence(
        List.of(
            tables(),
            Stream.of(
                eachPair(List.of(ColumnChecks.localMissing(), ActionChecks.generated())),
                once(
                    List.of(
                        where(Situation::altering, IndexNameChecks.primary()),
                        IndexChecks.manyColumns(),
                        NameChecks.length(),
                        where(situation -> !situation.altering(), IndexNameChecks.primary()),
                        IndexChecks.manyIndexes(),
                        IndexLimits.unknown())),
                eachPair(
                    columnChecks().map(check -> at(pair -> pair.position() == 0, check)).toList()),
                once(List.of(IndexNameChecks.taken())),
                eachPair(
                    columnChecks().map(check -> at(pair -> pair.position() > 0, check)).toList()),
                once(
                    List.of(
                        IndexNameChecks.illegal(),
                        IndexNameChecks.perhapsIllegal(),
                        IndexChecks.longIndex())),
                once(List.of(DateDefaults.invalid())),
                Stage.of(engine.temporaryChecks()),
                once(List.of(kept(TableChecks.sourcePartitioned(engine)))),
                supportChecks(),
                eachPair(List.of(keptPair(ColumnChecks.localVirtual()))),
                once(List.of(within(NameChecks.generatedLength(engine)))),
                eachPair(
                    List.of(
                        keptPair(ColumnChecks.remoteMissing()),
                        keptPair(ColumnChecks.remoteVirtual()))),
                once(
                    List.of(
                        kept(KeyChecks.noKey(engine)),
                        kept(TableChecks.referentMissing()),
                        kept(TableChecks.referentEngine()),
                        kept(TableChecks.referentPartitioned(engine)))),
                eachPair(List.of(typed(ServerOrder::early))),
                once(List.of(kept(NameChecks.ownTakenInPlace(engine)))),
                eachPair(List.of(notNull(ServerOrder::early)))),
            ownChecks(),
            lateChecks(situation -> !situation.inPlace()),
            Stream.of(
                eachPair(
                    List.of(
                        typed(pair -> !pair.situation().inPlace()),
                        notNull(pair -> !pair.situation().inPlace()))),
                once(List.of(where(Situation::altering, kept(NameChecks.generatedLength(engine))))),
                eachPair(List.of(typed(ServerOrder::late))),
                eachPair(List.of(notNull(ServerOrder::late)))),
            lateChecks(Situation::inPlace),
            Stream.of(once(List.of(kept(NameChecks.taken(engine)), kept(Unseen.names()))))));
  }

  private static RuleCheck<Pair<Situation>> notNull(Predicate<Pair<Situation>> when) {
    return at(when, keptPair(ActionChecks.notNull()));
  }

  private RuleCheck<Pair<Situation>> typed(Predicate<Pair<Situation>> when) {
    return at(
        pair -> when.test(pair) && !ShapeChecks.seenLate(pair),
        keptPair(TypeChecks.differ(engine)));
  }

  /** In place, a key for which InnoDB finds no index yet gets its name before it is looked at. */
  private static boolean early(Pair<Situation> pair) {
    return pair.situation().inPlace() && InnodbKeys.served(pair.situation());
  }

  private static boolean late(Pair<Situation> pair) {
    return pair.situation().inPlace() && !early(pair);
  }

  private Stream<Stage<Situation>> tables() {
    return Stream.of(
        once(
            List.of(
                SchemaChecks.none(),
                SchemaChecks.servers(),
                TableChecks.sourcePrivilege(),
                SchemaChecks.missing(),
                TableChecks.sourceMissing(),
                TableChecks.sourceKind(),
                kept(TableChecks.referencesPrivilege()),
                Unseen.columns())),
        Stage.of(engine.firstChecks()));
  }

  /** The index that is made for the key: from 8.0 on its name comes before the columns. */
  private Stream<Stage<Situation>> index() {
    return Stream.of(
        once(
            List.of(
                IndexChecks.manyIndexes(),
                IndexLimits.unknown(),
                IndexChecks.manyColumns(),
                IndexNameChecks.primary(),
                IndexNameChecks.taken(),
                IndexNameChecks.illegal(),
                IndexNameChecks.perhapsIllegal())),
        new Stage.EachPair<>(
            Situation::pairs,
            Stream.concat(Stream.of(ColumnChecks.localMissing()), columnChecks()).toList()),
        once(List.of(IndexChecks.longIndex())));
  }

  private Stream<RuleCheck<Pair<Situation>>> columnChecks() {
    return engine.indexChecks().stream();
  }

  private Stage<Situation> supportChecks() {
    return Stage.of(engine.supportChecks().stream().map(Stages::kept).toList());
  }

  private static Stream<Stage<Situation>> columns() {
    return Stream.of(
        once(List.of(TableChecks.system())),
        eachPair(List.of(ActionChecks.generated())),
        eachPair(List.of(ColumnChecks.remoteName())));
  }

  private Stream<Stage<Situation>> ownChecks() {
    return Stream.of(Stage.of(engine.ownChecks().stream().map(Stages::kept).toList()));
  }

  private Stream<Stage<Situation>> lateChecks(Predicate<Situation> when) {
    return Stream.of(
        Stage.of(engine.lateChecks().stream().map(check -> where(when, kept(check))).toList()));
  }

  private RuleSequence<Situation> sequence(List<Stream<Stage<Situation>>> stages) {
    Stage<Situation> regrets =
        Stage.of(
            Stream.concat(
                    Stream.of(StorageRegrets.forgotten()),
                    Stream.of(Regrets.all(engine), engine.regrets())
                        .flatMap(List::stream)
                        .map(Stages::kept))
                .toList());
    return new RuleSequence<>(
        Stream.concat(stages.stream().flatMap(all -> all), Stream.of(regrets)).toList());
  }
}
