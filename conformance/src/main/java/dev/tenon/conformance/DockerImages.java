package dev.tenon.conformance;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Answer quickly whether a container could be started: without Docker nothing of Testcontainers is
 * loaded, and an image that can't be pulled costs seconds, where Testcontainers itself would try
 * for minutes.
 */
final class DockerImages {

  private static final long STALL_MILLIS = 20_000;

  /** The reaper of this Testcontainers version, which keeps the name to itself. */
  private static final String REAPER = "testcontainers/ryuk:0.14.0";

  private final Map<String, String> environment;
  private Optional<String> trouble = Optional.empty();

  DockerImages(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Return why no container of that image can be started; empty when one can. */
  synchronized Optional<String> problem(String image) {
    if (trouble.isEmpty() && !dockerConfigured(environment)) {
      trouble = Optional.of("no Docker");
    }
    if (trouble.isPresent()) {
      return trouble;
    }
    try (DockerClient client = client()) {
      return missing(client, image).or(() -> helperProblem(client));
    } catch (Exception e) {
      trouble = Optional.of("Docker does not answer: " + firstLine(e));
      return trouble;
    }
  }

  static boolean dockerConfigured(Map<String, String> environment) {
    if (environment.containsKey("DOCKER_HOST")
        || environment.containsKey("TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE")) {
      return true;
    }
    String home = System.getProperty("user.home");
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/0");
    return Stream.of(
            Path.of("/var/run/docker.sock"),
            Path.of(runtime, "docker.sock"),
            Path.of(home, ".docker/run/docker.sock"),
            Path.of(home, ".docker/desktop/docker.sock"))
        .anyMatch(Files::exists);
  }

  private static DockerClient client() {
    return DockerClientProviderStrategy.getClientForConfig(
        DockerClientFactory.instance().getTransportConfig());
  }

  /**
   * Testcontainers takes images of its own: for its reaper, and in a container to find the host.
   */
  private Optional<String> helperProblem(DockerClient client) {
    Optional<String> problem =
        helper(client, "TESTCONTAINERS_RYUK_DISABLED=true", REAPER).or(() -> hostProblem(client));
    if (problem.isPresent()) {
      trouble = problem;
    }
    return problem;
  }

  private Optional<String> hostProblem(DockerClient client) {
    return environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")
            || !Files.exists(Path.of("/.dockerenv"))
        ? Optional.empty()
        : helper(client, "TESTCONTAINERS_HOST_OVERRIDE=localhost", tinyImage());
  }

  private Optional<String> helper(DockerClient client, String remedy, String image) {
    String variable = remedy.substring(0, remedy.indexOf('='));
    return Boolean.parseBoolean(environment.get(variable))
        ? Optional.empty()
        : missing(client, image).map(text -> "%s (%s does without)".formatted(text, remedy));
  }

  @SuppressWarnings("deprecation") // Nothing else tells the image's name.
  private static String tinyImage() {
    return TestcontainersConfiguration.getInstance().getTinyImage();
  }

  private Optional<String> missing(DockerClient client, String image) {
    try {
      client.inspectImageCmd(image).exec();
      return Optional.empty();
    } catch (NotFoundException e) {
      return pull(client, image);
    }
  }

  private Optional<String> pull(DockerClient client, String image) {
    Pull pull = new Pull();
    try (pull) {
      client.pullImageCmd(image).exec(pull);
      while (!pull.awaitCompletion(1, TimeUnit.SECONDS)) {
        if (pull.quietMillis() > STALL_MILLIS) {
          trouble = Optional.of("the registry of image %s does not answer".formatted(image));
          return trouble;
        }
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted while pulling " + image);
    } catch (Exception e) {
      return Optional.of("image %s can't be pulled: %s".formatted(image, firstLine(e)));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Note when Docker last said something about the pull. */
  private static final class Pull extends ResultCallback.Adapter<PullResponseItem> {
    private final AtomicLong heard = new AtomicLong(System.nanoTime());

    @Override
    public void onNext(PullResponseItem item) {
      heard.set(System.nanoTime());
    }

    long quietMillis() {
      return (System.nanoTime() - heard.get()) / 1_000_000;
    }
  }
}
