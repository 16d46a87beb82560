package dev.tenon;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import java.util.List;
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
}
