package dev.tenon.core;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.DialectInfo;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.Tenon;
import dev.tenon.core.apply.ServerTenon;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import jakarta.inject.Inject;
import java.util.List;

/** Be the way in: each call goes to the one part that answers it. */
final class CoreTenon implements Tenon {
  private final DialectRegistry registry;
  private final OfflineTenon offline;
  private final ServerTenon server;

  @Inject
  CoreTenon(DialectRegistry registry, OfflineTenon offline, ServerTenon server) {
    this.registry = registry;
    this.offline = offline;
    this.server = server;
  }

  @Override
  public List<DialectInfo> dialects() {
    return registry.list();
  }

  @Override
  public Rendered sql(Operation operation, DialectChoice target) {
    return offline.sql(operation, target);
  }

  @Override
  public Rendered inline(CreateForeignKey operation, DialectChoice target) {
    return offline.inline(operation, target);
  }

  @Override
  public Outcome apply(Operation operation) {
    return server.apply(operation);
  }

  @Override
  public List<StoredForeignKey> inspect(Scope scope) {
    return server.inspect(scope);
  }
}
