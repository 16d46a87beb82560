package dev.tenon.plan;

import java.util.Optional;

/**
 * Keep, outside the process, how far the search of one plan has come, so that a run after one that
 * broke off goes on from there. Called on the thread that carries the plan out; must not throw.
 *
 * <p>What sessions without checks write between the runs is not looked at again, just as what they
 * write behind a search that is going on. A position is passed over where the key was not there all
 * the while, and where the server is another one.
 */
public interface SearchMemory {

  /** Keep nothing: each run searches from the first row. */
  SearchMemory NONE =
      new SearchMemory() {
        @Override
        public Optional<SearchPosition> last() {
          return Optional.empty();
        }

        @Override
        public void keep(SearchPosition position) {}

        @Override
        public void forget() {}
      };

  /**
   * Return how far an earlier run came.
   *
   * @return absent where none began, or it ended
   */
  Optional<SearchPosition> last();

  /**
   * Keep how far the search has come.
   *
   * @param position told after each piece
   */
  void keep(SearchPosition position);

  /** Forget it: the search has ended, or what it saw counts no more. */
  void forget();
}
