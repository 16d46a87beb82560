package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.Objects;

/**
 * Servers that somebody else runs, given by JDBC URL.
 *
 * @param settings where the URLs are
 */
record UrlSource(Settings settings) implements ServerSource {

  UrlSource {
    Objects.requireNonNull(settings, "settings");
  }

  @Override
  public Answer find(EngineRequest request) {
    if (!request.options().isEmpty()) {
      return new NotHere("a server given by URL has its own options");
    }
    return settings
        .url(request)
        .<Answer>map(url -> new Found(server(request, url)))
        .orElseGet(() -> new NotHere(Settings.variable("url", request) + " is not set"));
  }

  private TestServer server(EngineRequest request, String url) {
    ServerAccess access =
        new ServerAccess(
            request.product(),
            url,
            settings.user(request).orElse(""),
            settings.password(request).orElse(""));
    return TestServer.of(request, access, "given by URL", () -> {});
  }
}
