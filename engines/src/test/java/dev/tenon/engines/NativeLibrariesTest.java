package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a binary lacks is read from ldd. */
class NativeLibrariesTest {

  @Test
  void librariesThatAreNotFoundAreListedOnce() {
    String output =
        """
        \tlinux-vdso.so.1 (0x00007ffc)
        \tlibaio.so.1 => not found
        \tlibnuma.so.1 => /lib/x86_64-linux-gnu/libnuma.so.1 (0x00007f)
        \tlibtinfo.so.5 => not found
        \tlibaio.so.1 => not found
        \t/lib64/ld-linux-x86-64.so.2 (0x00007f)
        """;
    assertThat(NativeLibraries.missing(output)).containsExactly("libaio.so.1", "libtinfo.so.5");
  }

  @Test
  void nothingIsMissingFromAStaticBinary() {
    assertThat(NativeLibraries.missing("\tnot a dynamic executable\n")).isEmpty();
  }

  @Test
  void aLibraryUnderItsNewNameIsFoundInASystemFolder(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("x86_64-linux-gnu"));
    Path renamed = Files.createFile(inside.resolve("libaio.so.1t64"));
    assertThat(NativeLibraries.findRenamed("libaio.so.1", List.of(folder))).contains(renamed);
    assertThat(NativeLibraries.findRenamed("libnuma.so.1", List.of(folder))).isEmpty();
  }
}
