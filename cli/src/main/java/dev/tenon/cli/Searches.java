package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.SavedSearches;
import dev.tenon.error.TenonException;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.plan.Plan;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.SearchPosition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Keep in a file how far searches have come. It is written at most once a second; a file that can't
 * be written is told once, and holds nothing up.
 */
final class Searches {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final Optional<String> file;
  private final Terminal terminal;
  private final SequencedMap<NamedForeignKey, SearchPosition> searches;
  private long written = System.nanoTime() - EVERY;
  private boolean changed;
  private boolean told;

  private Searches(
      Optional<String> file,
      Terminal terminal,
      SequencedMap<NamedForeignKey, SearchPosition> searches) {
    this.file = file;
    this.terminal = terminal;
    this.searches = searches;
  }

  /** Read what an earlier run left; without a file nothing is kept. */
  static Searches in(Optional<String> file, Terminal terminal) {
    return new Searches(
        file,
        terminal,
        file.flatMap(FileAccess::readIfThere)
            .map(SavedSearches::read)
            .orElseGet(LinkedHashMap::new));
  }

  SearchMemory of(Plan plan) {
    if (file.isEmpty()) {
      return SearchMemory.NONE;
    }
    return new SearchMemory() {
      @Override
      public Optional<SearchPosition> last() {
        return Optional.ofNullable(searches.get(plan.key()));
      }

      @Override
      public void keep(SearchPosition position) {
        searches.put(plan.key(), position);
        changed = true;
        if (System.nanoTime() - written >= EVERY) {
          write();
        }
      }

      @Override
      public void forget() {
        if (searches.remove(plan.key()) != null) {
          changed = true;
          write();
        }
      }
    };
  }

  /** Write what was kept since the file was last written. */
  void write() {
    if (!changed || file.isEmpty()) {
      return;
    }
    try {
      FileAccess.replace(file.get(), out -> SavedSearches.write(searches, out));
      changed = false;
    } catch (TenonException failure) {
      tell(failure);
    }
    written = System.nanoTime();
  }

  private void tell(TenonException failure) {
    if (!told) {
      terminal.say("    " + failure.problem().message() + " A run after this one begins anew.");
      told = true;
    }
  }
}
