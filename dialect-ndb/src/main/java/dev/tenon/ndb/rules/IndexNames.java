package dev.tenon.ndb.rules;

import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.name.Identifier;
import dev.tenon.spi.LengthUnit;
import java.util.List;
import java.util.Optional;

/**
 * How long the name of the index may be that the server makes for a key: the cluster calls it
 * {@code sys/def/<number of the table>/<name>}, in at most 127 bytes. Numbers have up to five
 * digits.
 */
final class IndexNames {
  private static final String FAMILY = "indexes";
  private static final int WITH_ONE_DIGIT = 127 - "sys/def/1/".length();
  private static final int WITH_FIVE_DIGITS = WITH_ONE_DIGIT - 4;
  private static final ServerCode FROM_CLUSTER = new ServerCode(1296, "HY000");
  private static final ServerCode NO_TABLE = new ServerCode(1005, "HY000");
  private static final String FIX =
      "Give the key a name of at most "
          + WITH_FIVE_DIGITS
          + " bytes, or add an index on its columns first.";

  private static final RuleCheck<Situation> TOO_LONG =
      Entry.of(
              FAMILY,
              "index-name-too-long",
              "The name of the index that the server makes for the key, mostly that of the key or of"
                  + " its first column, takes at most 117 bytes, less where the number of the table"
                  + " has more digits than one.")
          .refused(
              "1296 (HY000), 1005 (HY000) where the table is made or copied; with NDB error 4248 or"
                  + " 4241",
              s -> s.altering() && !new Serving(s).copied() ? FROM_CLUSTER : NO_TABLE)
          .when(IndexNames::surely)
          .says(
              "needs an index whose name is too long for the cluster",
              s -> told(s) + "; NDB error 4248 or 4241",
              FIX);

  private static final RuleCheck<Situation> UNSURE =
      Entry.of(
              FAMILY,
              "index-name-perhaps-too-long",
              "Whether a name of 114 to 117 bytes is too long for the index that the server makes"
                  + " depends on how many digits the number of the table has in the cluster; a longer"
                  + " one matters only if an index that serves is the server's own, to be replaced.")
          .unknown()
          .when(s -> longer(s, WITH_FIVE_DIGITS) && !surely(s))
          .says("needs an index whose name may be too long for the cluster", IndexNames::told, FIX);

  private IndexNames() {}

  static List<RuleCheck<Situation>> refusals() {
    return List.of(TOO_LONG, UNSURE);
  }

  private static boolean surely(Situation situation) {
    return longer(situation, WITH_ONE_DIGIT) && !new Serving(situation).guessed();
  }

  private static boolean longer(Situation situation, int limit) {
    return name(situation).filter(name -> LengthUnit.BYTES.measure(name) > limit).isPresent();
  }

  private static Optional<Identifier> name(Situation situation) {
    return situation.sourceTable().isPresent()
        ? new Serving(situation).madeName()
        : Optional.empty();
  }

  private static String told(Situation situation) {
    return name(situation)
        .map(name -> "the name " + name + " takes " + LengthUnit.BYTES.measure(name) + " bytes")
        .orElse("");
  }
}
