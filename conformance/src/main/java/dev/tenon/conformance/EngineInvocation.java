package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * Be the tests of one engine: find the server first, and give the parameters.
 *
 * @param request the engine
 * @param lifetime how long a database lives
 */
record EngineInvocation(EngineRequest request, OnEngines.Lifetime lifetime)
    implements ClassTemplateInvocationContext,
        TestTemplateInvocationContext,
        BeforeClassTemplateInvocationCallback,
        BeforeEachCallback,
        ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(EngineInvocation.class);

  EngineInvocation {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(lifetime, "lifetime");
  }

  @Override
  public String getDisplayName(int index) {
    return request.options().isEmpty()
        ? request.toString()
        : request + " " + String.join(" ", request.options());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void prepareInvocation(ExtensionContext context) {
    // The server is found in a callback, where a skip counts as one.
  }

  @Override
  public void beforeClassTemplateInvocation(ExtensionContext context) {
    TestServer server = server(context);
    switch (lifetime) {
      case TEST -> {}
      case CLASS -> database(context, server);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server(context);
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestDatabase.class || type == TestServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestServer server = server(context);
    if (parameter.getParameter().getType() == TestServer.class) {
      return server;
    }
    return database(context, server);
  }

  /** Return the database of this context or of one around it, making it when there is none. */
  private TestDatabase database(ExtensionContext context, TestServer server) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(this, key -> server.newDatabase(), TestDatabase.class);
  }

  private TestServer server(ExtensionContext context) {
    return TestEngines.of(context).server(request);
  }
}
