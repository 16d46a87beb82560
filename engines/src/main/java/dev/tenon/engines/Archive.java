package dev.tenon.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpack the server archives inside jars; nothing is ever written outside the folder asked for. */
final class Archive {

  private static final int EXECUTABLE_BITS = 0111;

  private Archive() {}

  /**
   * Unpack a {@code tar.gz} or {@code tar.xz} that is an entry of a jar.
   *
   * @throws IOException when the entry is missing, or a member of the archive would land outside
   *     the folder
   */
  static void unpack(Path jar, String entryName, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(entryName);
      if (entry == null) {
        throw new IOException("%s holds no %s".formatted(jar, entryName));
      }
      try (InputStream packed = new BufferedInputStream(zip.getInputStream(entry));
          InputStream tar = decompressed(packed, entryName)) {
        unpackTar(tar, folder);
      }
    }
  }

  private static InputStream decompressed(InputStream in, String name) throws IOException {
    return name.endsWith("xz") ? new XZInputStream(in) : new GZIPInputStream(in);
  }

  /** Unpack a tar stream; close nothing. */
  static void unpackTar(InputStream in, Path folder) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path place = inside(folder, folder.resolve(entry.getName()), entry);
      if (place.equals(folder)) {
        continue;
      }
      Files.createDirectories(parent(place));
      inside(folder.toRealPath(), parent(place).toRealPath(), entry);
      write(tar, entry, folder, place);
    }
  }

  private static void write(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, Path place)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
    } else if (entry.isSymbolicLink()) {
      link(folder, place, entry.getLinkName());
    } else if (entry.isLink()) {
      Files.createLink(place, inside(folder, folder.resolve(entry.getLinkName()), entry));
    } else if (entry.isFile()) {
      Files.deleteIfExists(place);
      Files.copy(tar, place);
      boolean executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
      Files.setPosixFilePermissions(
          place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Make a link; one that leads outside is left out, as the packer's own machine is not here. */
  private static void link(Path folder, Path place, String target) throws IOException {
    Files.deleteIfExists(place);
    if (parent(place).resolve(target).normalize().startsWith(folder)) {
      Files.createSymbolicLink(place, Path.of(target));
    }
  }

  private static Path inside(Path folder, Path place, TarArchiveEntry entry) throws IOException {
    Path normal = place.normalize();
    if (!normal.startsWith(folder)) {
      throw new IOException(
          "archive member \"%s\" points outside the folder it is unpacked into"
              .formatted(entry.getName()));
    }
    return normal;
  }

  private static Path parent(Path place) throws IOException {
    Path parent = place.getParent();
    if (parent == null) {
      throw new IOException("no folder above " + place);
    }
    return parent;
  }
}
