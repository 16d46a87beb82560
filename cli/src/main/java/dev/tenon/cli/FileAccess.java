package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Read and write the files that a person names; what goes wrong is one line. */
final class FileAccess {
  private FileAccess() {}

  /** Read a file, or standard input where it is called {@code -}. */
  static byte[] read(String file, Terminal terminal) {
    try {
      return file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException missing) {
      throw problem(ErrorId.FILE_UNREADABLE, file, "there is no such file", missing);
    } catch (IOException | InvalidPathException unreadable) {
      throw problem(ErrorId.FILE_UNREADABLE, file, reason(unreadable), unreadable);
    }
  }

  /** Read a file that need not be there. */
  static Optional<byte[]> readIfThere(String file) {
    try {
      return Optional.of(Files.readAllBytes(Path.of(file)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      throw problem(ErrorId.FILE_UNREADABLE, file, reason(unreadable), unreadable);
    }
  }

  /** Write a file such that whoever reads it, at any time, finds it whole: the old or the new. */
  static void replace(String file, Consumer<OutputStream> content) {
    String next = file + ".tmp";
    write(next, content);
    try {
      Files.move(Path.of(next), Path.of(file), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | InvalidPathException unwritable) {
      throw problem(ErrorId.FILE_UNWRITABLE, file, reason(unwritable), unwritable);
    }
  }

  static void write(String file, Consumer<OutputStream> content) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
      content.accept(out);
    } catch (NoSuchFileException missing) {
      throw problem(ErrorId.FILE_UNWRITABLE, file, "there is no such folder", missing);
    } catch (IOException | InvalidPathException unwritable) {
      throw problem(ErrorId.FILE_UNWRITABLE, file, reason(unwritable), unwritable);
    } catch (RuntimeException wrapped) {
      throw wrapped.getCause() instanceof IOException unwritable
          ? problem(ErrorId.FILE_UNWRITABLE, file, reason(unwritable), unwritable)
          : wrapped;
    }
  }

  private static String reason(Exception cause) {
    return String.valueOf(cause.getMessage());
  }

  private static TenonException problem(ErrorId id, String file, String reason, Exception cause) {
    return new TenonException(id.problem(file, reason), cause);
  }
}
