package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of rules says what the code and the servers say. */
class RulesPageTest {
  /** Rules that no server here can show, and why. */
  private static final Map<String, String> UNSEEN = new TreeMap<>(Map.of());

  private final Sightings kept = Sightings.kept();
  private final RulesPage page = RulesPage.of(kept);

  @Test
  void thePageIsWhatTheCodeSays() {
    assertThat(Repository.text(RulesPage.FILE))
        .as("write it anew as CONTRIBUTING.md says")
        .isEqualTo(page.text());
  }

  @Test
  void idsAreUnique() {
    assertThat(page.rules().stream().map(Rule::id).toList()).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleWasSeenOnAServer() {
    List<String> unseen =
        page.rules().stream()
            .map(Rule::id)
            .filter(id -> kept.of(id).isEmpty())
            .filter(id -> !UNSEEN.containsKey(id))
            .toList();
    assertThat(unseen).isEmpty();
  }

  @Test
  void noSightingIsOfARuleThatIsGone() {
    Set<String> ids = page.rules().stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(kept.byRule().keySet()).allMatch(ids::contains);
  }

  @Test
  void whatWasSeenIsSeenAgain() {
    Sightings now = Sightings.ofThisBuild();
    Set<String> here = now.engines();
    Set<String> missing = new TreeSet<>(kept.pairs());
    missing.removeIf(pair -> here.stream().noneMatch(engine -> pair.endsWith(" on " + engine)));
    missing.removeAll(now.pairs());
    assertThat(missing).isEmpty();
  }

  @Test
  void everySentenceOfTheChapterIsCarried() {
    assertThat(SeedSentence.all())
        .filteredOn(sentence -> page.rules().stream().noneMatch(sentence::carriedBy))
        .isEmpty();
  }
}
