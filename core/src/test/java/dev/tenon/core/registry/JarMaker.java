package dev.tenon.core.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compile sources into a jar that serves on the class path and on the module path alike. */
final class JarMaker {
  private final Path folder;
  private final RuntimePath runtime;
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  JarMaker(Path folder, RuntimePath runtime) {
    this.folder = folder;
    this.runtime = runtime;
  }

  Path provider(ProviderSource source) throws IOException {
    Path classes = Files.createDirectory(folder.resolve(source.name()));
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(source.name() + ".Provider", source.text()));
    source.replaced().forEach((type, text) -> sources.add(new Source(type, text)));
    compile(classes, "-cp", sources);
    remove(classes, source.replaced());
    compile(classes, "-p", List.of(new Source("module-info", source.descriptor())));
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("dev.tenon.spi.DialectProvider"), source.name() + ".Provider\n");
    return jar(classes, source.name() + ".jar");
  }

  Path probe() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("probe"));
    String descriptor = "module probe { requires dev.tenon.api; requires dev.tenon.core; }";
    compile(
        classes,
        "-p",
        List.of(
            new Source("module-info", descriptor),
            new Source("probe.Probe", ProviderSource.resource("Probe.java.txt"))));
    return jar(classes, "probe.jar");
  }

  private void compile(Path classes, String pathOption, List<Source> sources) {
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("--release", "21", "-d", classes.toString(), pathOption, runtime.text());
    if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
      throw new IllegalStateException(messages.toString());
    }
  }

  private static void remove(Path classes, Map<String, String> types) throws IOException {
    for (String type : types.keySet()) {
      Files.delete(classes.resolve(type.replace('.', '/') + ".class"));
    }
  }

  private Path jar(Path classes, String name) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(each -> add(out, classes, each));
    }
    return jar;
  }

  private static void add(JarOutputStream out, Path classes, Path file) {
    try {
      out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(
          URI.create("string:///" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
