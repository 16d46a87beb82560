package dev.tenon.core.gate;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.spi.Capability;
import java.util.EnumSet;
import java.util.Set;

/** List the capabilities that a definition needs. */
final class Needs {
  private Needs() {}

  static Set<Capability> of(ForeignKey key) {
    Set<Capability> needs = EnumSet.noneOf(Capability.class);
    key.match().ifPresent(match -> needs.add(match(match)));
    key.onDelete().ifPresent(clause -> addOnDelete(needs, clause));
    key.onUpdate().ifPresent(action -> needs.add(onUpdate(action)));
    key.deferrability().ifPresent(when -> needs.add(Capability.DEFERRABLE));
    if (key.referent().schema().isPresent()
        && !key.referent().schema().equals(key.source().schema())) {
      needs.add(Capability.CROSS_SCHEMA);
    }
    return needs;
  }

  private static void addOnDelete(Set<Capability> needs, OnDelete clause) {
    needs.add(onDelete(clause.action()));
    if (!clause.columns().isEmpty()) {
      needs.add(Capability.ON_DELETE_COLUMN_LIST);
    }
  }

  private static Capability match(Match match) {
    return switch (match) {
      case SIMPLE -> Capability.MATCH_SIMPLE;
      case FULL -> Capability.MATCH_FULL;
      case PARTIAL -> Capability.MATCH_PARTIAL;
    };
  }

  private static Capability onDelete(ReferentialAction action) {
    return switch (action) {
      case NO_ACTION -> Capability.ON_DELETE_NO_ACTION;
      case RESTRICT -> Capability.ON_DELETE_RESTRICT;
      case CASCADE -> Capability.ON_DELETE_CASCADE;
      case SET_NULL -> Capability.ON_DELETE_SET_NULL;
      case SET_DEFAULT -> Capability.ON_DELETE_SET_DEFAULT;
    };
  }

  private static Capability onUpdate(ReferentialAction action) {
    return switch (action) {
      case NO_ACTION -> Capability.ON_UPDATE_NO_ACTION;
      case RESTRICT -> Capability.ON_UPDATE_RESTRICT;
      case CASCADE -> Capability.ON_UPDATE_CASCADE;
      case SET_NULL -> Capability.ON_UPDATE_SET_NULL;
      case SET_DEFAULT -> Capability.ON_UPDATE_SET_DEFAULT;
    };
  }
}
