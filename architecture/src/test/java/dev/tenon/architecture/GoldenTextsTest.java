package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Rule;
import dev.tenon.mysql.behaviour.MysqlBehaviour;
import dev.tenon.ndb.behaviour.NdbBehaviour;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of findings that tests hold to are those of the rules that find something. */
class GoldenTextsTest {
  private static final RulesPage PAGE = RulesPage.of(Sightings.kept());

  /** What plans say of their ways is held to the command's approved output. */
  @Test
  void everyRuleThatFindsSomethingHasApprovedWordsOrWasNeverSeen() {
    Set<String> without =
        PAGE.rules().stream()
            .filter(rule -> !behaviour().contains(rule))
            .filter(rule -> !rule.family().equals("plans"))
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Stream.of("mysql", "ndb", "postgres").map(GoldenTextsTest::worded).forEach(without::removeAll);
    assertThat(UnseenRules.all().keySet()).containsAll(without);
  }

  @ParameterizedTest
  @CsvSource({"mysql,mysql", "ndb,ndb", "postgres,postgresql"})
  void noWordsAreOfARuleThatIsGone(String module, String dialect) {
    List<Rule> catalogue = Objects.requireNonNull(PAGE.catalogues().get(dialect));
    assertThat(catalogue.stream().map(Rule::id)).containsAll(worded(module));
  }

  /** Rules about keys that are there are told, not found. */
  private static Set<Rule> behaviour() {
    return Stream.of(MysqlBehaviour.RULES, NdbBehaviour.RULES, PostgresBehaviour.RULES)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /** Every text begins with a line that is the rule's id; the others are indented. */
  private static Set<String> worded(String module) {
    return Repository.document("dialect-" + module + "/src/test/resources/golden/findings.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.toSet());
  }
}
