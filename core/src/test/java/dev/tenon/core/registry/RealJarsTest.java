package dev.tenon.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dialect jars, compiled here, on the path of a JVM of their own: each case on both kinds. */
@SuppressWarnings("NullAway.Init") // the folder comes from JUnit, the rest from setUp
class RealJarsTest {
  @TempDir private static Path folder;
  private static RuntimePath runtime;
  private static Path probe;

  @BeforeAll
  static void setUp() throws IOException {
    runtime = RuntimePath.ofThisTest();
    probe = new JarMaker(folder, runtime).probe();
  }

  @ParameterizedTest
  @EnumSource
  void dialectsAreFoundChosenAndToldApart(PathKind kind) throws IOException {
    List<ProviderSource> sources =
        List.of(
            ProviderSource.of("general", "One"),
            ProviderSource.of("special", "One").with("SPECIALISES", "general"),
            ProviderSource.of("left", "Two"),
            ProviderSource.of("right", "Two"));
    List<String> outcomes =
        run(
            kind,
            sources,
            "list",
            "choose One",
            "choose Two",
            "choose Three",
            "list-bare",
            "choose-bare One",
            "list-only left.Provider",
            "list-with left.Provider");
    String all =
        "general from general.jar, left from left.jar, right from right.jar,"
            + " special from special.jar";
    assertThat(outcomes.stream().map(line -> line.replaceAll("/\\S+/", "")))
        .containsExactly(
            "list => " + all,
            "choose One => java.lang.IllegalStateException: chosen: special",
            "choose Two => dialect-claims: Several dialects claim Two 1.0:"
                + " left (left.jar), right (right.jar)."
                + " Remove one, or let one say that it specialises the other.",
            "choose Three => dialect-none: No dialect claims Three 1.0."
                + " Installed: general, left, right, special."
                + " Add a dialect for it; none is guessed.",
            "list-bare => ",
            "choose-bare One => dialect-none: No dialect claims One 1.0."
                + " Installed: none. Add a dialect for it; none is guessed.",
            "list-only left.Provider => left from left.jar",
            "list-with left.Provider => " + all);
  }

  @ParameterizedTest
  @EnumSource
  void twoProvidersOfOneIdAreAnErrorThatNamesBothJars(PathKind kind) throws IOException {
    List<ProviderSource> twins =
        List.of(
            ProviderSource.of("first", "One").with("ID", "twin"),
            ProviderSource.of("second", "One").with("ID", "twin"));
    assertThat(run(kind, twins, "list"))
        .singleElement()
        .asString()
        .contains("dialect-duplicate")
        .contains("'twin'")
        .contains("/first.jar")
        .contains("/second.jar");
  }

  @ParameterizedTest
  @EnumSource
  void anotherVersionOfTheSpiIsRefused(PathKind kind) throws IOException {
    ProviderSource newer = ProviderSource.of("newer", "One").with("SPI_VERSION", "99");
    assertThat(run(kind, List.of(newer), "list"))
        .singleElement()
        .asString()
        .contains("dialect-spi")
        .contains("/newer.jar")
        .contains("SPI version 99")
        .contains("version 2");
  }

  @ParameterizedTest
  @EnumSource
  void aMethodThatTheProviderLacksIsExplainedWithTheJars(PathKind kind) throws IOException {
    ProviderSource older =
        ProviderSource.of("older", "One")
            .against(
                "dev.tenon.spi.DialectProvider",
                """
                package dev.tenon.spi;
                public interface DialectProvider {
                  DialectId id();
                  int spiVersion();
                  boolean suits(Target target);
                }
                """)
            .with("boolean claims", "boolean suits");
    assertLinkage(run(kind, List.of(older), "choose One"), "AbstractMethodError", "older");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeThatIsGoneIsExplainedWithTheJars(PathKind kind) throws IOException {
    ProviderSource gone =
        ProviderSource.of("gone", "One")
            .against("dev.tenon.spi.Gone", "package dev.tenon.spi; public class Gone {}")
            .with("CONSTRUCTOR", "new dev.tenon.spi.Gone();");
    assertLinkage(run(kind, List.of(gone), "list"), "NoClassDefFoundError", "gone");
  }

  @ParameterizedTest
  @EnumSource
  void anInterfaceThatIsGoneIsExplained(PathKind kind) throws IOException {
    ProviderSource orphan =
        ProviderSource.of("orphan", "One")
            .against("dev.tenon.spi.Gone", "package dev.tenon.spi; public interface Gone {}")
            .with("implements DialectProvider", "implements DialectProvider, dev.tenon.spi.Gone");
    assertThat(run(kind, List.of(orphan), "list"))
        .singleElement()
        .asString()
        .contains("dialect-load")
        .contains("dev/tenon/spi/Gone");
  }

  @ParameterizedTest
  @EnumSource
  void aConstructorThatThrowsIsAnErrorNotASkip(PathKind kind) throws IOException {
    List<ProviderSource> both =
        List.of(
            ProviderSource.of("fine", "One"),
            ProviderSource.of("broken", "Two")
                .with("CONSTRUCTOR", "if (true) throw new IllegalStateException(\"no licence\");"));
    assertThat(run(kind, both, "list"))
        .singleElement()
        .asString()
        .contains("dialect-load")
        .contains("broken.Provider")
        .contains("/broken.jar")
        .contains("no licence");
  }

  private static void assertLinkage(List<String> outcome, String error, String name) {
    assertThat(outcome)
        .singleElement()
        .asString()
        .contains("dialect-linkage")
        .contains(name + ".Provider")
        .contains("/" + name + ".jar")
        .contains("api")
        .contains("SPI version 2")
        .contains(error);
  }

  private static List<String> run(PathKind kind, List<ProviderSource> sources, String... commands)
      throws IOException {
    JarMaker jars = new JarMaker(Files.createTempDirectory(folder, "jars"), runtime);
    List<Path> more = new ArrayList<>(List.of(probe));
    for (ProviderSource source : sources) {
      more.add(jars.provider(source));
    }
    return kind.run(runtime.with(more), commands);
  }
}
