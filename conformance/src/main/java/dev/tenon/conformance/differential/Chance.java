package dev.tenon.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Choose at random.
 *
 * @param random source of chance
 */
public record Chance(RandomGenerator random) {

  /** Check that there is a source. */
  public Chance {
    Objects.requireNonNull(random, "random");
  }

  /**
   * Say yes now and then.
   *
   * @param share of a hundred
   * @return whether it came up
   */
  public boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /**
   * Choose a number.
   *
   * @param bound above all of them
   * @return from 0 on
   */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Choose one.
   *
   * @param all not empty
   * @param <T> what they are
   * @return one of them
   */
  public <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Choose one.
   *
   * @param all not empty
   * @param <T> what they are
   * @return one of them
   */
  @SafeVarargs
  public final <T> T of(T... all) {
    return all[random.nextInt(all.length)];
  }

  /**
   * Mix a list.
   *
   * @param all stays as it is
   * @param <T> what they are
   * @return all of them in another order
   */
  public <T> List<T> shuffled(List<T> all) {
    List<T> rest = new ArrayList<>(all);
    List<T> mixed = new ArrayList<>();
    while (!rest.isEmpty()) {
      mixed.add(rest.remove(random.nextInt(rest.size())));
    }
    return mixed;
  }
}
