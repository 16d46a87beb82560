package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.key.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Write a case by hand. In every statement {@code {schema}} and {@code {other}} stand for two empty
 * schemas; the first is the connection's current one, so that it may be left out.
 *
 * <pre>{@code
 * Given.tables("CREATE TABLE p (id INT)", "CREATE TABLE c (a INT)")
 *     .key(CreateForeignKey.from("c", "a").to("p", "id").build())
 * }</pre>
 *
 * @param statements what is made, in order
 * @param source within CREATE TABLE: the source table without the key; else empty
 * @param operation the key; {@code {schema}} and {@code {other}} as its schemas are filled in
 */
public record Given(List<String> statements, List<TableSpec> source, CreateForeignKey operation) {

  /** Check that no part is missing. */
  public Given {
    statements = List.copyOf(statements);
    source = List.copyOf(source);
    Objects.requireNonNull(operation, "operation");
  }

  /** Hold what is made, until the key is said. */
  public static final class Tables {
    private final List<String> statements;

    private Tables(List<String> statements) {
      this.statements = statements;
    }

    /**
     * Ask for a key by ALTER TABLE.
     *
     * @param operation the key
     * @return the case
     */
    public Given key(CreateForeignKey operation) {
      return new Given(statements, List.of(), operation);
    }

    /**
     * Ask for a key within CREATE TABLE.
     *
     * @param source the statement of the source table without the key: the words up to its name,
     *     the name, the clauses between the parentheses, and what follows them
     * @param operation the key
     * @return the case
     */
    public Given keyWithin(TableSpec source, CreateForeignKey operation) {
      return new Given(statements, List.of(source), operation);
    }
  }

  /**
   * Say what is made before the key.
   *
   * @param statements in order, each must succeed
   * @return call {@code key} or {@code keyWithin} next
   */
  public static Tables tables(String... statements) {
    return new Tables(Arrays.asList(statements));
  }

  Scenario in(ScenarioGenerator.World world) {
    UnaryOperator<String> fill =
        text -> text.replace("{schema}", world.main()).replace("{other}", world.other());
    List<TableSpec> tables = new ArrayList<>();
    for (TableSpec spec : source) {
      tables.add(
          new TableSpec(
              spec.create(),
              fill.apply(spec.name()),
              spec.clauses().stream().map(fill).toList(),
              spec.options()));
    }
    Placement placement = source.isEmpty() ? Placement.ALTER_TABLE : Placement.CREATE_TABLE;
    return new Scenario(
        tables, statements.stream().map(fill).toList(), filled(operation, fill), placement);
  }

  private static CreateForeignKey filled(CreateForeignKey operation, UnaryOperator<String> fill) {
    var builder = operation.toBuilder();
    var key = operation.definition();
    key.source().schema().ifPresent(schema -> builder.sourceSchema(fill.apply(schema.text())));
    key.referent().schema().ifPresent(schema -> builder.referentSchema(fill.apply(schema.text())));
    return builder.build();
  }
}
