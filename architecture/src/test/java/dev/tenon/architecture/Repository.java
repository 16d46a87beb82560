package dev.tenon.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Know the folder of the project and its modules. */
final class Repository {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Map<Module, JavaClasses> CLASSES =
      modulesWithClasses().stream().collect(Collectors.toUnmodifiableMap(it -> it, Module::read));

  private Repository() {}

  static JavaClasses classes(Module module) {
    return Objects.requireNonNull(CLASSES.get(module), module.name());
  }

  /** The modules that the parent pom lists, this one too. */
  static List<Module> modules() {
    return Pom.of(ROOT).texts("modules/module").stream()
        .map(name -> new Module(name, ROOT.resolve(name)))
        .toList();
  }

  /** The modules that have classes: all but this one. */
  static List<Module> modulesWithClasses() {
    return modules().stream().filter(module -> Files.isDirectory(module.mainSources())).toList();
  }

  static List<Path> javaFiles() {
    return modules().stream().flatMap(module -> files(module.folder().resolve("src"))).toList();
  }

  static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String document(String name) {
    return text(ROOT.resolve(name));
  }
}
