package dev.tenon;

import dev.tenon.check.CheckListener;
import dev.tenon.check.Explanation;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Rule;
import dev.tenon.facts.Facts;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.ErrorClue;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Create, read and drop foreign keys, with one call that is the same on every dialect.
 *
 * <pre>{@code
 * Tenon tenon = Tenon.connect(dataSource);
 * Outcome outcome =
 *     tenon.createForeignKey(
 *         "fk_user_address", "address", "user", List.of("user_id"), List.of("id"));
 * }</pre>
 *
 * <p>Safe for use by several threads. Every method throws {@link dev.tenon.error.TenonException}
 * when it can't do what it says; nothing is half done then, unless the problem says so.
 */
public interface Tenon {

  /**
   * Start to put one together.
   *
   * @return the builder of the core module
   * @throws IllegalStateException when the core module is not on the class or module path
   */
  static TenonBuilder builder() {
    return ServiceLoader.load(TenonBuilder.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("tenon-core is not on the class path"));
  }

  /**
   * Work without a server, with every dialect on the class path.
   *
   * @return for {@link #sql} and {@link #inline}
   */
  static Tenon offline() {
    return builder().build();
  }

  /**
   * Work on a server, with every dialect on the class path.
   *
   * @param dataSource asked for a connection per call
   * @return ready to use
   */
  static Tenon connect(DataSource dataSource) {
    return builder().dataSource(dataSource).build();
  }

  /**
   * Work on a connection of the caller's own, with every dialect on the class path.
   *
   * @param connection see {@link TenonBuilder#connection}
   * @return ready to use, as long as the connection is
   */
  static Tenon on(Connection connection) {
    return builder().connection(connection).build();
  }

  /**
   * List the installed dialects.
   *
   * @return by id
   */
  List<DialectInfo> dialects();

  /**
   * Say what would be said, without a server.
   *
   * @param operation what to do
   * @param target what to render for
   * @return the resolved definition and its statements
   */
  Rendered sql(Operation operation, DialectChoice target);

  /**
   * Render a key as a table constraint for {@code CREATE TABLE}.
   *
   * @param operation the key; its source table is the one that is created
   * @param target what to render for
   * @return the resolved definition; its one statement is the constraint's text
   */
  Rendered inline(CreateForeignKey operation, DialectChoice target);

  /**
   * Do it on the server, and read back what came of it.
   *
   * @param operation what to do
   * @return what was done, with the key as stored
   */
  Outcome apply(Operation operation);

  /**
   * Create a foreign key in one call, in the order of Alembic's arguments.
   *
   * @param constraintName {@code null}: left to the convention and the server
   * @param sourceTable the table that gets the key
   * @param referentTable the table that it refers to
   * @param localColumns columns of the source table
   * @param remoteColumns columns of the referent table, paired by position
   * @return what came of it
   */
  default Outcome createForeignKey(
      @Nullable String constraintName,
      String sourceTable,
      String referentTable,
      List<String> localColumns,
      List<String> remoteColumns) {
    return apply(
        CreateForeignKey.create(
            constraintName, sourceTable, referentTable, localColumns, remoteColumns));
  }

  /**
   * Read the keys of a table or a schema, in a constant number of queries.
   *
   * @param scope whose
   * @return by table, then by name
   */
  List<StoredForeignKey> inspect(Scope scope);

  /**
   * Read what the answers to operations depend on, rows apart; a value that can be saved.
   *
   * @param operations whose tables to read; they may be missing
   * @return facts for all of them
   */
  Facts facts(List<? extends Operation> operations);

  /**
   * Foretell what the server will answer, before any DDL. Each operation is held against the schema
   * as it is; one does not see another.
   *
   * @param operations what would be done
   * @param rows how far to look for rows that stand in the way
   * @return one report per operation, in their order; what can't be told has the verdict unknown
   */
  default List<Report> check(List<? extends Operation> operations, RowLook rows) {
    return check(operations, rows, CheckListener.SILENT);
  }

  /**
   * Foretell what the server will answer, and tell how it goes.
   *
   * @param operations what would be done
   * @param rows how far to look for rows that stand in the way
   * @param listener told of each search for rows
   * @return one report per operation, in their order; what can't be told has the verdict unknown
   */
  List<Report> check(List<? extends Operation> operations, RowLook rows, CheckListener listener);

  /**
   * Foretell what the server will answer to one operation.
   *
   * @param operation what would be done
   * @return the report; rows are looked at as {@link RowLook#DEFAULT} says
   */
  default Report check(Operation operation) {
    return check(List.of(operation), RowLook.DEFAULT).getFirst();
  }

  /**
   * Foretell from facts that were read before, without a server. Rows are not looked at, so what is
   * fine but for them has the verdict unknown.
   *
   * @param operation what would be done
   * @param placement the statement that a new key would stand in
   * @param facts with the operation's tables
   * @return the report
   */
  Report check(Operation operation, Placement placement, Facts facts);

  /**
   * List the rules that a dialect foretells by.
   *
   * @param dialect its id
   * @return the catalogue; empty where it has none
   */
  List<Rule> rules(DialectId dialect);

  /**
   * Explain an error about foreign keys.
   *
   * @param clue what is known of it
   * @param dialect whose error it is; absent: all installed dialects are asked
   * @return one explanation for each dialect that knows it; those of a dialect and of the one that
   *     it specialises once
   */
  List<Explanation> explain(ErrorClue clue, Optional<DialectId> dialect);

  /**
   * Plan an operation on the tables as they are: which steps, what each locks, and how to take it
   * back.
   *
   * @param operation what to do
   * @param strategy wanted; where it can't be taken the plan says so and takes the other
   * @return the plan; it can be saved, and applied later, by another process too
   * @throws dev.tenon.error.TenonException {@code plan-refused} where the server will refuse
   */
  Plan plan(Operation operation, Strategy strategy);

  /**
   * Plan in the way that lets writers go on, where there is one: not in a transaction of the
   * caller's.
   *
   * @param operation what to do
   * @return the plan
   */
  default Plan plan(Operation operation) {
    return plan(operation, Strategy.ONLINE);
  }

  /**
   * Plan operations that are carried out one after the other: each is planned on what those before
   * it leave. What can be done in the order given is not moved; what can only be done once another
   * one is, such as a key whose name a drop sets free, comes after that. Plans of one table share
   * work where that is cheaper; each can still be carried out without the others.
   *
   * @param operations what to do
   * @param strategy wanted, as for one operation
   * @return one for each operation, in the order in which to carry them out
   */
  List<PlannedOperation> plan(List<Operation> operations, Strategy strategy);

  /**
   * Tell what takes a plan back once it is done. The inverse of a drop has the whole definition.
   *
   * @param plan made before
   * @return absent where there is nothing to take back: a proof
   */
  default Optional<Operation> inverse(Plan plan) {
    return Inverse.of(plan);
  }

  /**
   * Carry out a plan with {@link Patience#DEFAULT}, telling nobody.
   *
   * @param plan made before
   * @return how the key stands
   */
  default PlanOutcome apply(Plan plan) {
    return apply(plan, Patience.DEFAULT, PlanListener.SILENT);
  }

  /**
   * Carry out a plan, where each run searches from the first row.
   *
   * @param plan made before
   * @param patience how long to wait for locks, and how hard to work
   * @param listener told how it goes
   * @return how the key stands
   */
  default PlanOutcome apply(Plan plan, Patience patience, PlanListener listener) {
    return apply(plan, patience, listener, SearchMemory.NONE);
  }

  /**
   * Carry out a plan on a connection of its own, or go on with one that was interrupted: what is
   * done already is read off the server, and not done again.
   *
   * @param plan made before
   * @param patience how long to wait for locks, and how hard to work
   * @param listener told how it goes
   * @param memory keeps how far a search for rows has come
   * @return how the key stands, by what was read back
   * @throws dev.tenon.error.TenonException {@code plan-stale}, {@code step-…}; what was done until
   *     then stays, and a second run goes on from there
   */
  PlanOutcome apply(Plan plan, Patience patience, PlanListener listener, SearchMemory memory);
}
