package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of rules says what the code and the servers say. */
class RulesPageTest {
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
  void everyRuleWasSeenOnAServerOrIsListedWithTheReason() {
    List<String> unseen =
        page.rules().stream().map(Rule::id).filter(id -> kept.of(id).isEmpty()).toList();
    assertThat(unseen).containsExactlyInAnyOrderElementsOf(UnseenRules.all().keySet());
  }

  @Test
  void noSightingIsOfARuleThatIsGone() {
    Set<String> ids = page.rules().stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(kept.byRule().keySet()).allMatch(ids::contains);
  }

  @Test
  void everySentenceOfTheChapterIsCarried() {
    assertThat(SeedSentence.all())
        .filteredOn(sentence -> page.rules().stream().noneMatch(sentence::carriedBy))
        .isEmpty();
  }
}
