package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.ArrayList;
import java.util.List;

/** Take rights away, which matters in sessions that are not a superuser's. */
final class PrivilegeTwists {
  private static final String OTHER_OWNER = "pg_monitor";

  private PrivilegeTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(Draft::bare, 15, PrivilegeTwists::referentOfOther),
        Twist.where(draft -> draft.bare() && !draft.within(), 7, PrivilegeTwists::sourceOfOther),
        Twist.where(draft -> draft.bare() && !draft.within(), 14, PrivilegeTwists::schemaClosed),
        Twist.where(draft -> draft.bare() && !draft.within(), 4, PrivilegeTwists::rowsHidden),
        Twist.where(draft -> draft.bare() && !draft.within(), 9, PrivilegeTwists::ownerBlind));
  }

  private static List<String> give(Table table) {
    return List.of(
        "ALTER TABLE " + table.quoted() + " OWNER TO " + OTHER_OWNER,
        "REVOKE ALL ON " + table.quoted() + " FROM PUBLIC, " + PostgresScenarios.ROLE);
  }

  private static void referentOfOther(Draft draft, Chance chance) {
    Table referent = draft.referent;
    List<String> statements = new ArrayList<>(give(referent));
    if (chance.percent(50)) {
      statements.add(grant("SELECT", referent));
    }
    switch (chance.below(4)) {
      case 0 -> statements.add(grant("REFERENCES", referent));
      case 1 ->
          statements.add(grant("REFERENCES (" + Names.listed(draft.remoteColumns) + ")", referent));
      case 2 ->
          statements.add(
              grant("REFERENCES (" + Names.quote(draft.remoteColumns.getFirst()) + ")", referent));
      default -> {}
    }
    draft.after.add(Names.asSuperuser(statements.toArray(String[]::new)));
  }

  private static String grant(String right, Table table) {
    return "GRANT %s ON %s TO PUBLIC".formatted(right, table.quoted());
  }

  private static void sourceOfOther(Draft draft, Chance chance) {
    List<String> statements = new ArrayList<>(give(draft.source));
    if (chance.percent(50)) {
      statements.add(grant("ALL", draft.source));
    }
    draft.after.add(Names.asSuperuser(statements.toArray(String[]::new)));
  }

  private static void schemaClosed(Draft draft, Chance chance) {
    boolean other = chance.percent(60);
    if (other) {
      draft.referent.schema = draft.world.other();
    }
    String schema = other ? draft.world.other() : draft.source.schema;
    draft.after.add(
        Names.asSuperuser("REVOKE USAGE ON SCHEMA " + Names.quote(schema) + " FROM PUBLIC"));
  }

  /** The owner may not read the own table; rows are then checked when they are written only. */
  private static void ownerBlind(Draft draft, Chance chance) {
    Table table = chance.of(draft.source, draft.referent);
    draft.notValid = chance.percent(75);
    draft.after.add(
        Names.asSuperuser(
            "REVOKE SELECT ON " + table.quoted() + " FROM " + PostgresScenarios.ROLE));
  }

  private static void rowsHidden(Draft draft, Chance chance) {
    Table table = chance.of(draft.source, draft.referent);
    draft.after.add("ALTER TABLE " + table.quoted() + " ENABLE ROW LEVEL SECURITY");
    if (chance.percent(50)) {
      draft.after.add("ALTER TABLE " + table.quoted() + " FORCE ROW LEVEL SECURITY");
    }
  }
}
