package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Make one invocation per engine that {@link OnEngines} names; JUnit uses it, tests do not. */
public final class EnginesExtension
    implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {

  /** For JUnit. */
  public EnginesExtension() {}

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestClass(), OnEngines.class);
  }

  @Override
  public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return invocations(
        AnnotationSupport.findAnnotation(context.getTestClass(), OnEngines.class).orElseThrow());
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), OnEngines.class);
  }

  @Override
  public Stream<? extends TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return invocations(
        AnnotationSupport.findAnnotation(context.getTestMethod(), OnEngines.class).orElseThrow());
  }

  private static Stream<EngineInvocation> invocations(OnEngines engines) {
    List<String> options = List.of(engines.options());
    return Arrays.stream(engines.value())
        .map(
            name ->
                new EngineInvocation(
                    EngineRequest.parse(name).withOptions(options), engines.database()));
  }
}
