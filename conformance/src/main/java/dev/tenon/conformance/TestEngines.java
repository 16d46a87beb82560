package dev.tenon.conformance;

import dev.tenon.conformance.ServerSource.Answer;
import dev.tenon.conformance.ServerSource.Found;
import dev.tenon.conformance.ServerSource.NotHere;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.Engines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The servers of one test run: each is found once, shared, and stopped at the end, when a summary
 * is printed.
 *
 * <p>Sources are asked in this order: a JDBC URL given, a container, embedded binaries or the NDB
 * Cluster install folder. Safe for use by several threads.
 */
public final class TestEngines implements AutoCloseable {

  private final Settings settings;
  private final List<ServerSource> sources;
  private final Map<EngineRequest, Answer> answers = new LinkedHashMap<>();

  TestEngines(Settings settings, List<ServerSource> sources) {
    this.settings = settings;
    this.sources = List.copyOf(sources);
  }

  /**
   * Return the run's engines, for extensions; tests take a {@link TestServer} or {@link
   * TestDatabase} instead.
   */
  public static TestEngines of(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestEngines.class))
        .computeIfAbsent(TestEngines.class, type -> asSet(), TestEngines.class);
  }

  private static TestEngines asSet() {
    Settings settings = Settings.current();
    List<ServerSource> sources = new ArrayList<>();
    sources.add(new UrlSource(settings));
    if (settings.fromContainers()) {
      sources.add(new ContainerSource(settings));
    }
    if (settings.containers() != Settings.Containers.ONLY) {
      sources.add(new EmbeddedSource(Engines.ofThisMachine(System.err::println)));
    }
    return new TestEngines(settings, sources);
  }

  /**
   * Return a running server.
   *
   * @throws TestAbortedException when it can't be had; the message says why
   * @throws AssertionFailedError in its place when {@code TENON_REQUIRED_ENGINES} names the engine
   */
  public synchronized TestServer server(EngineRequest request) {
    Answer answer = answers.get(request);
    if (answer == null) {
      answer = find(request);
      answers.put(request, answer);
    }
    return switch (answer) {
      case Found found -> found.server();
      case NotHere notHere -> throw absent(request, notHere.reason());
    };
  }

  private Answer find(EngineRequest request) {
    if (settings.leftOut(request)) {
      return new NotHere("TENON_ONLY_ENGINES does not name it");
    }
    List<String> reasons = new ArrayList<>();
    for (ServerSource source : sources) {
      switch (source.find(request)) {
        case Found found -> {
          return found;
        }
        case NotHere notHere -> reasons.add(notHere.reason());
      }
    }
    return new NotHere(String.join("; ", reasons));
  }

  private RuntimeException absent(EngineRequest request, String reason) {
    if (settings.required(request.toString())) {
      throw new AssertionFailedError(
          "TENON_REQUIRED_ENGINES names %s, which can't be had: %s".formatted(request, reason));
    }
    return new TestAbortedException("%s can't be had: %s".formatted(request, reason));
  }

  /** Stop the servers and print which were used and which could not be had. */
  @Override
  public synchronized void close() {
    if (answers.isEmpty()) {
      return;
    }
    System.err.print(summary());
    for (Answer answer : answers.values()) {
      if (answer instanceof Found found) {
        found.server().stop();
      }
    }
    answers.clear();
  }

  /** Return what {@link #close()} prints. */
  String summary() {
    StringBuilder text = new StringBuilder("Engines of this test run:\n");
    answers.forEach(
        (request, answer) ->
            text.append(
                switch (answer) {
                  case Found found -> "  used    %s%n".formatted(found.server());
                  case NotHere notHere -> "  ABSENT  %s: %s%n".formatted(request, notHere.reason());
                }));
    return text.toString();
  }
}
