package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.module.ModuleDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may depend on whom: the table, the poms, the descriptors and the classes say the same. */
class ModulesTest {
  private static final DependencyTable TABLE = new DependencyTable();

  static List<Module> modules() {
    return Repository.modulesWithClasses();
  }

  @Test
  void theTableListsTheModulesOfTheParentPom() {
    assertThat(TABLE.modules())
        .containsExactlyInAnyOrderElementsOf(
            Repository.modules().stream().map(Module::name).toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void thePomNamesWhatTheTableNames(Module module) {
    assertThat(module.dependencies()).isEqualTo(TABLE.direct(module.name()));
  }

  @Test
  void theArchitectureIsTestedOnEveryModule() {
    Module architecture = Repository.modules().getLast();
    assertThat(architecture.name()).isEqualTo("architecture");
    assertThat(architecture.testDependencies()).isEqualTo(TABLE.direct("architecture"));
    assertThat(TABLE.direct("architecture")).hasSize(TABLE.modules().size() - 1);
  }

  @Test
  void nothingDependsOnTheCommandButThisTest() {
    assertThat(modules())
        .noneMatch(
            module ->
                TABLE.reachable(module.name()).contains("cli") && !module.name().equals("cli"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theDescriptorRequiresOnlyWhatTheTableAllows(Module module) {
    Map<String, String> folders = new HashMap<>();
    modules().forEach(other -> folders.put(other.descriptor().name(), other.name()));
    Stream<String> required =
        module.descriptor().requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .filter(folders::containsKey)
            .map(folders::get);
    assertThat(TABLE.reachable(module.name())).containsAll(required.toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void classesUseOnlyExportedPackagesOfModulesThatTheTableAllows(Module module) {
    JavaClasses own = Repository.classes(module);
    assertThat(own).as("compiled classes of %s", module).isNotEmpty();
    Set<String> open = exportedTo(module);
    Set<String> wrong = new TreeSet<>();
    for (JavaClass each : own) {
      for (Dependency use : each.getDirectDependenciesFromSelf()) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("dev.tenon")
            && !own.contain(target.getName())
            && !open.contains(target.getPackageName())) {
          wrong.add(each.getName() + " uses " + target.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theApiDependsOnNothingButJavaAndJspecify() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.sql..",
            "org.jspecify..",
            "dev.tenon",
            "dev.tenon.check",
            "dev.tenon.error",
            "dev.tenon.facts",
            "dev.tenon.key",
            "dev.tenon.name",
            "dev.tenon.naming",
            "dev.tenon.plan",
            "dev.tenon.spi")
        .check(Repository.classes(Repository.modules().getFirst()));
  }

  private static Set<String> exportedTo(Module module) {
    Set<String> open = new HashSet<>();
    Set<String> reachable = TABLE.reachable(module.name());
    for (Module other : modules()) {
      if (reachable.contains(other.name()) && !other.equals(module)) {
        other.descriptor().exports().stream()
            .filter(export -> mayUse(export, module))
            .forEach(export -> open.add(export.source()));
      }
    }
    return open;
  }

  private static boolean mayUse(ModuleDescriptor.Exports export, Module module) {
    return !export.isQualified() || export.targets().contains(module.descriptor().name());
  }
}
