package dev.tenon.mysql.privileges;

import static dev.tenon.mysql.privileges.Visit.accepted;
import static dev.tenon.mysql.privileges.Visit.refused;
import static dev.tenon.mysql.privileges.Visit.unknown;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users who may not do all, or not see all: foretold, and then tried. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class RestrictedUsersTest {
  private static final String SEES = "GRANT SELECT ON {schema}.* TO {user}";
  private static final String ALTER = "GRANT ALTER ON {schema}.c TO {user}";
  private static final String REFERENCES = "GRANT REFERENCES ON {schema}.p TO {user}";
  private static final String REFERRED = "mysql-references-privilege";
  private static final String SOURCE = "mysql-source-privilege";

  @Test
  void theReferentTakesReferences(TestDatabase db) {
    Visit.all(
        db,
        getClass(),
        List.of(
            refused(REFERRED, SEES, ALTER),
            refused(REFERRED, SEES, ALTER, "GRANT REFERENCES (id) ON {schema}.p TO {user}"),
            refused(REFERRED, SEES, ALTER, "GRANT INSERT, UPDATE, DELETE ON {schema}.p TO {user}"),
            refused(REFERRED, SEES, ALTER, "GRANT REFERENCES ON {schema}.c TO {user}"),
            refused(REFERRED, SEES, ALTER, "GRANT REFERENCES ON {other}.* TO {user}"),
            accepted(SEES, ALTER, REFERENCES),
            accepted(SEES, ALTER, "GRANT REFERENCES ON {schema}.* TO {user}"),
            accepted(SEES, ALTER, "GRANT REFERENCES ON *.* TO {user}"),
            accepted(SEES, ALTER, "GRANT ALL ON {schema}.p TO {user}")));
  }

  @Test
  void theSourceTakesAlter(TestDatabase db) {
    Visit.all(
        db,
        getClass(),
        List.of(
            refused(SOURCE, SEES, REFERENCES),
            refused(SOURCE, SEES, REFERENCES, "GRANT CREATE, INDEX ON {schema}.c TO {user}"),
            refused(SOURCE, SEES, REFERENCES, "GRANT ALTER ON {schema}.p TO {user}"),
            refused(SOURCE, SEES, REFERENCES, "GRANT ALTER ON {other}.* TO {user}"),
            accepted(SEES, REFERENCES, "GRANT ALTER ON {schema}.* TO {user}"),
            accepted(SEES, REFERENCES, "GRANT ALTER ON *.* TO {user}"),
            accepted("GRANT ALL ON {schema}.* TO {user}"),
            accepted("GRANT ALL ON *.* TO {user}")));
  }

  @Test
  void rolesCountWhenTheyAreActive(TestDatabase db) {
    String[] all = {
      "CREATE ROLE {role}",
      "GRANT SELECT, ALTER, REFERENCES ON {schema}.* TO {role}",
      "GRANT {role} TO {user}",
      SEES
    };
    Visit.all(
        db,
        getClass(),
        List.of(
            refused(SOURCE, all).since(MysqlChange.DATA_DICTIONARY),
            accepted(all)
                .since(MysqlChange.DATA_DICTIONARY)
                .session("USE {schema}", "SET ROLE {role}"),
            accepted(Guest.all(all, "SET DEFAULT ROLE {role} TO {user}").toArray(String[]::new))
                .since(MysqlChange.DATA_DICTIONARY),
            refused(
                    SOURCE,
                    Guest.all(all, "SET DEFAULT ROLE {role} TO {user}").toArray(String[]::new))
                .since(MysqlChange.DATA_DICTIONARY)
                .session("USE {schema}", "SET ROLE NONE")));
  }

  @Test
  void whatIsNotSeenIsNotKnown(TestDatabase db) {
    String hidden = "CREATE TABLE hidden (a INT, CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id))";
    Visit.all(
        db,
        getClass(),
        List.of(
            unknown("mysql-columns-unseen", ALTER, REFERENCES),
            unknown("mysql-columns-unseen", ALTER, REFERENCES)
                .with("ALTER TABLE c DROP KEY a, DROP a, ADD a TEXT")
                .inVain(),
            unknown(
                "mysql-names-unseen",
                ALTER,
                REFERENCES,
                "GRANT SELECT ON {schema}.c TO {user}",
                "GRANT SELECT ON {schema}.p TO {user}"),
            unknown(
                    "mysql-names-unseen",
                    ALTER,
                    REFERENCES,
                    "GRANT SELECT ON {schema}.c TO {user}",
                    "GRANT SELECT ON {schema}.p TO {user}")
                .with(hidden)
                .inVain(),
            refused("mysql-name-taken", SEES, ALTER, REFERENCES).with(hidden)));
  }

  @Test
  void aKeyFromAnotherSchemaMayFreezeATable(TestDatabase db) {
    String[] grants = {SEES, ALTER, REFERENCES};
    Visit.all(
        db,
        getClass(),
        List.of(
            accepted(grants)
                .since(MysqlChange.STANDARD_REFERENCED_KEYS)
                .noted("mysql-referrers-unseen"),
            accepted("GRANT ALL ON *.* TO {user}")));
  }

  @Test
  void thereMustBeASchema(TestDatabase db) {
    Visit.all(
        db,
        getClass(),
        List.of(
            refused("mysql-no-schema", "GRANT ALL ON *.* TO {user}").session("DO 0"),
            refused("mysql-no-schema", "GRANT ALL ON *.* TO {user}").session("DO 0").dropping(),
            refused("mysql-no-schema").session("DO 0")));
  }

  @Test
  void aDropTakesAlterAndNothingElse(TestDatabase db) {
    Visit.all(
        db,
        getClass(),
        List.of(
            refused("mysql-drop-privilege", SEES, REFERENCES).dropping(),
            refused("mysql-drop-privilege", SEES, "GRANT DROP, INDEX ON {schema}.c TO {user}")
                .dropping(),
            accepted(SEES, ALTER).dropping(),
            accepted("GRANT SELECT ON {schema}.c TO {user}", ALTER).dropping(),
            unknown("mysql-dropped-key-unseen", ALTER)
                .since(MysqlChange.DATA_DICTIONARY)
                .dropping(),
            unknown("mysql-dropped-key-unseen", ALTER)
                .since(MysqlChange.DATA_DICTIONARY)
                .with("ALTER TABLE c DROP FOREIGN KEY old")
                .inVain()
                .dropping()));
  }

  @Test
  void aNewNameTakesWhatANewKeyTakes(TestDatabase db) {
    String hidden = "CREATE TABLE hidden (a INT, CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id))";
    String[] parts = {
      ALTER,
      "GRANT SELECT ON {schema}.c TO {user}",
      "GRANT SELECT, REFERENCES ON {schema}.p TO {user}"
    };
    Visit.all(
        db,
        getClass(),
        List.of(
            refused(SOURCE, SEES, REFERENCES).renaming(),
            refused(REFERRED, SEES, ALTER).renaming(),
            accepted(SEES, ALTER, REFERENCES).renaming(),
            refused("mysql-name-taken", SEES, ALTER, REFERENCES).with(hidden).renaming(),
            unknown("mysql-names-unseen", parts).renaming(),
            unknown("mysql-names-unseen", parts).with(hidden).inVain().renaming(),
            unknown("mysql-dropped-key-unseen", ALTER, REFERENCES)
                .since(MysqlChange.DATA_DICTIONARY)
                .renaming()));
  }
}
