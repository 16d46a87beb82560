package dev.tenon.cli.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gather what was seen on one server, under the words of what was looked at. */
final class Seen {
  private final String title;
  private final Map<String, String> facts = new LinkedHashMap<>();

  Seen(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Set<String> looked() {
    return Collections.unmodifiableSet(facts.keySet());
  }

  void note(String what, String fact) {
    facts.put(what, fact);
  }

  Optional<String> fact(String what) {
    return Optional.ofNullable(facts.get(what));
  }
}
