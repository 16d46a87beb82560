package dev.tenon.conformance;

/**
 * The administrator that tests use on a cluster in a container.
 *
 * <p>A cluster keeps users with the privilege NDB_STORED_USER in its own tables, and drops those
 * that it finds on a new MySQL server but not in them. "All privileges" includes that one, so the
 * image's own administrator may be gone when the cluster is up; this one has every privilege that
 * tests need, by name.
 */
final class ClusterUser {

  static final String NAME = "tenon";

  private ClusterUser() {}

  /** Return the statements that make the user, one per line, as an init file needs them. */
  static String sql(String password) {
    return """
        CREATE USER IF NOT EXISTS 'tenon'@'%%' IDENTIFIED BY '%s';
        GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX, ALTER, SHOW DATABASES, \
        SUPER, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, \
        CREATE USER, EVENT, TRIGGER ON *.* TO 'tenon'@'%%' WITH GRANT OPTION;
        GRANT SYSTEM_VARIABLES_ADMIN, SESSION_VARIABLES_ADMIN ON *.* TO 'tenon'@'%%';
        """
        .formatted(password);
  }
}
