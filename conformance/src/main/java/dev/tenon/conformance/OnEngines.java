package dev.tenon.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Run a test class, or a single method instead of {@code @Test}, once per engine.
 *
 * <p>Test methods, {@code @BeforeEach}, {@code @AfterEach} and constructors may then take a {@link
 * TestDatabase} or a {@link TestServer}. {@code @BeforeAll} may not: JUnit runs it once, before any
 * engine is chosen. Where an engine can't be had, its tests are skipped with the reason, or fail
 * when {@code TENON_REQUIRED_ENGINES} names it.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@TestTemplate
@ExtendWith(EnginesExtension.class)
public @interface OnEngines {

  /**
   * The engines, as {@code product:version}: {@code mysql:8.0.31}, {@code ndb:9.7}, {@code
   * postgresql:18}.
   */
  String[] value();

  /**
   * Options for the server, as for embedded binaries; such a server is never one given by URL or a
   * container.
   */
  String[] options() default {};

  /** How long a database lives. */
  Lifetime database() default Lifetime.TEST;

  /** How long a database that tests take lives. */
  enum Lifetime {
    /** Each test has its own. */
    TEST,
    /** The tests of a class share one on each engine. */
    CLASS
  }
}
