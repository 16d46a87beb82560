package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders in the cache are complete or not there. */
class EngineCacheTest {

  @TempDir Path root;

  @Test
  void aFolderIsFilledOnce() throws IOException {
    EngineCache cache = new EngineCache(root);
    cache.folder("a", folder -> Files.writeString(folder.resolve("file"), "first"));
    Path again = cache.folder("a", folder -> Files.writeString(folder.resolve("file"), "second"));
    assertThat(again.resolve("file")).hasContent("first");
  }

  @Test
  void aFolderThatCouldNotBeFilledIsNotThere() throws IOException {
    EngineCache cache = new EngineCache(root);
    assertThatThrownBy(() -> cache.folder("a", EngineCacheTest::fillHalf))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(names()).isEmpty();
  }

  private static void fillHalf(Path folder) throws IOException {
    Files.writeString(folder.resolve("half"), "");
    throw new IOException("no space left");
  }

  @Test
  void twoThatFillTheSameFolderAtOnceBothGetIt() throws Exception {
    CyclicBarrier bothFilling = new CyclicBarrier(2);
    Callable<Path> fill =
        () ->
            new EngineCache(root)
                .folder(
                    "a",
                    folder -> {
                      Files.writeString(folder.resolve("one"), "");
                      await(bothFilling);
                      Files.writeString(folder.resolve("two"), "");
                    });
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<Path> filled : pool.invokeAll(List.of(fill, fill))) {
        assertThat(filled.get()).isDirectoryContaining("glob:**/one");
        assertThat(filled.get()).isDirectoryContaining("glob:**/two");
      }
    }
    assertThat(names()).containsExactly("a");
  }

  private static void await(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
