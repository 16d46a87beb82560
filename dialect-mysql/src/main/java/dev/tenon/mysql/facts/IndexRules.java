package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;

/** Tell which indexes a storage engine rests a foreign key on. Pure. */
public interface IndexRules {

  /**
   * Find the index of the source table that serves a key.
   *
   * @param key its name, which an index made for it shares
   * @param localColumns in order
   * @param indexes of the source table
   * @return the likeliest where several would do, always the same one
   */
  Optional<TableIndex> supporting(
      Identifier key, List<Identifier> localColumns, List<TableIndex> indexes);

  /**
   * Tell whether a key of the source table would be without index if one went.
   *
   * @param index that is to go
   * @param localColumns of the other key
   * @param indexes of the table, with the one that is to go
   * @return whether the server would refuse (1553)
   */
  boolean neededBySource(TableIndex index, List<Identifier> localColumns, List<TableIndex> indexes);

  /**
   * Tell whether a key that refers to this table would be without index if one went.
   *
   * @param index that is to go
   * @param remoteColumns of the other key
   * @param indexes of the table, with the one that is to go
   * @param session variables that matter
   * @return whether the server would refuse (1553)
   */
  boolean neededByReferent(
      TableIndex index, List<Identifier> remoteColumns, List<TableIndex> indexes, Session session);
}
