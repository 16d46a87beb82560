package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacking keeps what a server needs and stays in its folder. */
class ArchiveTest {

  @TempDir Path outside;

  @Test
  void programsStayExecutableAndLinksStayLinks() throws IOException {
    Path folder =
        unpack(
            file("bin/server", 0755), file("share/text", 0644), link("bin/lib", "../share/text"));
    assertThat(folder.resolve("bin/server")).isExecutable().hasContent("content");
    assertThat(Files.isExecutable(folder.resolve("share/text"))).isFalse();
    assertThat(folder.resolve("bin/lib")).isSymbolicLink().hasContent("content");
  }

  @Test
  void aMemberAboveTheFolderIsRefused() throws IOException {
    assertThatThrownBy(() -> unpack(file("../evil", 0644)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../evil");
    assertThat(outside.resolve("evil")).doesNotExist();
  }

  @Test
  void aHardLinkToTheOutsideIsRefused() throws IOException {
    Files.writeString(outside.resolve("secret"), "");
    TarArchiveEntry entry = new TarArchiveEntry("inside", TarConstants.LF_LINK);
    entry.setLinkName("../secret");
    assertThatThrownBy(() -> unpack(entry)).isInstanceOf(IOException.class);
  }

  @Test
  void aLinkToTheOutsideIsLeftOutAndNothingGoesThroughIt() throws IOException {
    Path folder = unpack(link("lib", "/tmp/packer/lib"), link("up", ".."), file("up/evil", 0644));
    assertThat(Files.exists(folder.resolve("lib"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(outside.resolve("evil")).doesNotExist();
    assertThat(folder.resolve("up/evil")).hasContent("content");
  }

  private Path unpack(TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] content = "content".getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (TarArchiveEntry entry : entries) {
        boolean file = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
        entry.setSize(file ? content.length : 0);
        tar.putArchiveEntry(entry);
        if (file) {
          tar.write(content);
        }
        tar.closeArchiveEntry();
      }
    }
    Path folder = Files.createDirectory(outside.resolve("folder"));
    Archive.unpackTar(new ByteArrayInputStream(bytes.toByteArray()), folder);
    return folder;
  }

  private static TarArchiveEntry file(String name, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setMode(mode);
    return entry;
  }

  private static TarArchiveEntry link(String name, String target) {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    return entry;
  }
}
