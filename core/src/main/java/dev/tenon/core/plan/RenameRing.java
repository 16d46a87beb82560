package dev.tenon.core.plan;

import dev.tenon.RenameForeignKey;
import dev.tenon.core.mark.InterimName;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Step;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.Planner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plan renames of which each wants the name of the next, and the last that of the first: the key
 * that is in the way of the first makes way under an interim name, and then all others can go.
 *
 * @param outlook plans them
 */
record RenameRing(Outlook outlook) {

  /**
   * Tell of one rename among those that can't be planned.
   *
   * @param draft of it
   * @param asked the operation
   * @param by its dialect
   * @param key as it is by now
   */
  private record Link(
      Draft draft, RenameForeignKey asked, PlanMaker.Parts by, StoredForeignKey key) {

    boolean wantsNameOf(Link other, Facts facts) {
      return by.dialect().displayName().equals(other.by.dialect().displayName())
          && by.dialect()
              .identifiers()
              .same(IdentifierKind.CONSTRAINT, asked.newName(), other.key.name(), facts.session());
    }

    boolean sameTable(Link other) {
      return key.definition().source().equals(other.key.definition().source());
    }
  }

  /** Return the plans of a ring in their order; empty where none of the operations are one. */
  List<Draft> plan(List<Draft> stuck) {
    List<Link> links = stuck.stream().flatMap(draft -> link(draft).stream()).toList();
    return links.stream()
        .map(first -> ring(first, links))
        .filter(this::differ)
        .map(this::planned)
        .filter(plans -> !plans.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Optional<Link> link(Draft draft) {
    return draft.operation() instanceof RenameForeignKey asked
        ? draft
            .parts()
            .flatMap(by -> outlook.key(draft).map(key -> new Link(draft, asked, by, key)))
        : Optional.empty();
  }

  private List<Link> ring(Link first, List<Link> links) {
    List<Link> ring = new ArrayList<>(List.of(first));
    while (!wants(ring.getLast(), first)) {
      Link last = ring.getLast();
      Optional<Link> next =
          links.stream()
              .filter(link -> !ring.contains(link) && wants(last, link))
              .min(Comparator.comparing(link -> !link.sameTable(last)));
      if (next.isEmpty()) {
        return List.of();
      }
      ring.add(next.get());
    }
    return ring;
  }

  private boolean wants(Link one, Link other) {
    return one.wantsNameOf(other, outlook.facts(one.by()));
  }

  /** Of keys that mean the same, nobody could tell which of them has a name already. */
  private boolean differ(List<Link> ring) {
    return ring.size() > 1 && ring.stream().allMatch(link -> alike(link, ring) == 1);
  }

  private long alike(Link link, List<Link> ring) {
    Conditions now = new Conditions(link.by().dialect(), outlook.facts(link.by()));
    return ring.stream().filter(other -> now.means(other.key(), link.key().definition())).count();
  }

  /** All of the ring, or nothing: no key is to be left under its interim name. */
  private List<Draft> planned(List<Link> ring) {
    Map<String, Facts> before = outlook.moment();
    try {
      List<Draft> plans = attempt(ring);
      if (plans.stream().allMatch(draft -> draft.plan().isPresent())) {
        return plans;
      }
    } catch (TenonException refusal) {
      // Each keeps the refusal that it had.
    }
    outlook.back(before);
    return List.of();
  }

  private List<Draft> attempt(List<Link> ring) {
    List<Step> way = makeWay(ring.get(1));
    outlook.see(way);
    Draft first = outlook.plan(ring.getFirst().draft());
    List<Draft> plans = new ArrayList<>();
    plans.add(first.with(first.plan().map(plan -> MoreSteps.first(way, plan))));
    ring.subList(1, ring.size()).reversed().forEach(link -> plans.add(outlook.plan(link.draft())));
    return plans;
  }

  private List<Step> makeWay(Link link) {
    Planner planner = link.by().planning().planner();
    return planner
        .rename(link.key(), InterimName.before(link.asked().newName()), outlook.facts(link.by()))
        .map(Planner.Way::steps)
        .orElseThrow(
            () -> ErrorId.CHANGE_UNSUPPORTED.exception(link.by().dialect().displayName(), "rename"))
        .stream()
        .map(step -> makesWay(step, link))
        .toList();
  }

  private static Step makesWay(Step step, Link link) {
    return step.called(
        "make-way",
        "Give %s of %s, whose name the key is to have, an interim one, until it is renamed itself."
            .formatted(link.key().name(), link.key().definition().source()));
  }
}
