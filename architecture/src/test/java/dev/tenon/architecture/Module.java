package dev.tenon.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Be a module of the project.
 *
 * @param name its folder's name
 * @param folder where it is
 */
record Module(String name, Path folder) {
  Path mainSources() {
    return folder.resolve("src/main/java");
  }

  Path classFolder() {
    return folder.resolve("target/classes");
  }

  /** Read the compiled classes; {@link Repository#classes} has them read once for all tests. */
  JavaClasses read() {
    return new ClassFileImporter().importPath(classFolder());
  }

  ModuleDescriptor descriptor() {
    try (InputStream in = Files.newInputStream(classFolder().resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules of this project that its own pom names for the main classes. */
  Set<String> dependencies() {
    return folders(Pom.of(folder), "not(scope='test')");
  }

  Set<String> testDependencies() {
    return folders(Pom.of(folder), "scope='test'");
  }

  private static Set<String> folders(Pom pom, String condition) {
    return pom.tenonDependencies(condition).stream()
        .map(artifact -> artifact.replaceFirst("^tenon-", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return name;
  }
}
