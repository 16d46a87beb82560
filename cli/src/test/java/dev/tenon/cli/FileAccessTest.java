package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.TenonException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {
  @TempDir private Path folder = Path.of("");

  private static void half(OutputStream out) {
    try {
      out.write("new".getBytes(StandardCharsets.UTF_8));
      throw new IOException("no space");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Test
  void aFileThatCanNotBeReplacedStaysAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");

    assertThatThrownBy(() -> FileAccess.replace(file.toString(), FileAccessTest::half))
        .isInstanceOfSatisfying(
            TenonException.class, failure -> assertThat(failure.id()).isEqualTo("file-unwritable"))
        .hasMessageContaining("no space");
    assertThat(file).hasContent("old");
  }

  @Test
  void aFileIsReplacedInWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old and long");

    FileAccess.replace(file.toString(), out -> bytes(out, "new"));

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  private static void bytes(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Test
  void whatIsNotThereIsNothingAndAFolderIsAnError() {
    assertThat(FileAccess.readIfThere(folder.resolve("none").toString())).isEmpty();
    assertThatThrownBy(() -> FileAccess.readIfThere(folder.toString()))
        .isInstanceOf(TenonException.class);
    assertThatThrownBy(
            () -> FileAccess.replace(folder.resolve("none/f").toString(), out -> bytes(out, "x")))
        .isInstanceOf(TenonException.class)
        .hasMessageContaining("there is no such folder");
  }
}
