package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * Servers in containers, by Testcontainers, where Docker answers and the image is there or can be
 * pulled.
 */
final class ContainerSource implements ServerSource {

  private final Settings settings;
  private final DockerImages images;

  ContainerSource(Settings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.images = new DockerImages(System.getenv());
  }

  @Override
  public Answer find(EngineRequest request) {
    if (!request.options().isEmpty()) {
      return new NotHere("containers are started without options");
    }
    Optional<String> image = settings.image(request).or(() -> official(request));
    if (image.isEmpty()) {
      return new NotHere(
          "no single official image; %s may name one"
              .formatted(Settings.variable("image", request)));
    }
    return images
        .problem(image.get())
        .<Answer>map(NotHere::new)
        .orElseGet(() -> DatabaseContainer.start(request, image.get()));
  }

  /**
   * Return the official image; a cluster takes several containers, so there is no single one for
   * NDB.
   */
  private static Optional<String> official(EngineRequest request) {
    return switch (request.product()) {
      case MYSQL -> Optional.of("mysql:" + request.version());
      case POSTGRESQL -> Optional.of("postgres:" + request.version());
      case NDB -> Optional.empty();
    };
  }
}
