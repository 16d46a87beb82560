package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Folders kept between runs, each made once and complete or not there at all.
 *
 * <p>A folder is filled beside its place and renamed into it. Two processes that fill the same
 * folder both finish; the first one's stays.
 *
 * @param root the folder that holds them; made when missing
 */
record EngineCache(Path root) {

  /** Make the content of a new folder. */
  @FunctionalInterface
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  EngineCache {
    Objects.requireNonNull(root, "root");
  }

  /** Return the folder of that name, filling it when it is not there yet. */
  Path folder(String name, Filler filler) {
    Path place = root.resolve(name);
    if (Files.isDirectory(place)) {
      return place;
    }
    try {
      Files.createDirectories(root);
      Path made = Files.createTempDirectory(root, "unpack.");
      try {
        filler.fill(made);
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveInto(place, made);
      } finally {
        Folders.delete(made);
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("can't fill %s".formatted(place), e);
    }
  }

  private static void moveInto(Path place, Path made) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
    }
  }
}
