package dev.tenon.mysql.facts;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tell which copies of tables may be somebody's yet.
 *
 * <p>A copy is called {@code #sql-PROCESS_SESSION}, in hexadecimal digits. If its session does
 * nothing when that is asked, after the copy was seen, then the copy is dead, and stays so: the
 * server makes no other of this name while it is there (1813, seen on 5.7.22).
 *
 * @param busy sessions that do something
 * @param exchanging schemas with a table that was to be exchanged for its copy, whose rows may be
 *     in the copy only
 */
record LiveCopies(Set<Long> busy, Set<Identifier> exchanging) {
  private static final Pattern COPY = Pattern.compile("#sql-[0-9a-f]+_([0-9a-f]{1,15})");
  private static final String BUSY =
      """
      SELECT ID FROM information_schema.PROCESSLIST
      WHERE COMMAND <> 'Sleep' AND ID <> CONNECTION_ID()\
      """;
  private static final String ORIGINALS =
      "SELECT NAME FROM information_schema.INNODB_SYS_TABLES WHERE NAME LIKE '%/#sql2-%'";

  static LiveCopies read(Connection connection) throws SQLException {
    List<Long> busy = new Query(BUSY, List.of()).rows(connection, row -> row.getLong(1));
    List<Identifier> exchanging =
        new Query(ORIGINALS, List.of())
            .rows(connection, row -> InnodbNames.table(row.getString(1)).schema().orElseThrow());
    return new LiveCopies(new HashSet<>(busy), new HashSet<>(exchanging));
  }

  /** Say why a copy may not be dropped; absent: it may. */
  Optional<String> use(TableName copy) {
    if (copy.schema().filter(exchanging::contains).isPresent()) {
      return Optional.of(LeftCopies.EXCHANGED);
    }
    return session(copy.name()).filter(id -> !busy.contains(id)).isPresent()
        ? Optional.empty()
        : Optional.of(LeftCopies.IN_USE);
  }

  private static Optional<Long> session(Identifier copy) {
    Matcher name = COPY.matcher(copy.text());
    return name.matches() ? Optional.of(Long.parseLong(name.group(1), 16)) : Optional.empty();
  }
}
