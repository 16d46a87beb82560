package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds within each module. */
class RoomsTest {
  /** They speak to people through the terminal; the kit tells which engines are absent. */
  private static final Set<String> TALKERS = Set.of("cli", "examples", "conformance", "benchmarks");

  /** It makes the tables that its examples stand on. */
  private static final String DEMO = "dev.tenon.cli.demo";

  static List<Module> modules() {
    return Repository.modulesWithClasses();
  }

  static List<Module> silentModules() {
    return modules().stream().filter(module -> !TALKERS.contains(module.name())).toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesDoNotDependOnEachOtherInCircles(Module module) {
    slices()
        .assignedFrom(new PackageSlices())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(Repository.classes(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void onlyTheDdlPackagesRenderWithJooq(Module module) {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.tenon..ddl", DEMO)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jooq..")
        .allowEmptyShould(true)
        .check(Repository.classes(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void nothingLogsBehindTheCallersBack(Module module) {
    // A data source must be able to name a logger; the command tells the drivers' loggers to rest.
    noClasses()
        .that()
        .areNotAssignableTo(DataSource.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(System.Logger.class)
        .check(Repository.classes(module));
  }

  @ParameterizedTest
  @MethodSource("silentModules")
  void onlyTheCommandAndTheExamplesPrint(Module module) {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(Repository.classes(module));
  }

  private static final class PackageSlices implements SliceAssignment {
    private static final DescribedPredicate<JavaClass> OURS =
        DescribedPredicate.describe(
            "of Tenon", type -> type.getPackageName().startsWith("dev.tenon"));

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return OURS.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
