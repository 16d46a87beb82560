package dev.tenon.conformance.crash;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.List;

/** Be what is planned and interrupted. */
enum Job {
  ADD_ONLINE("add, online") {
    @Override
    Plan plan(Tenon tenon) {
      return tenon.plan(key(), Strategy.ONLINE);
    }
  },
  ADD_DIRECT("add, direct") {
    @Override
    Plan plan(Tenon tenon) {
      return tenon.plan(key(), Strategy.DIRECT);
    }
  },
  DROP("drop") {
    @Override
    Plan plan(Tenon tenon) {
      return tenon.plan(DropForeignKey.named(NAME, SOURCE));
    }
  },
  RENAME("rename") {
    @Override
    Plan plan(Tenon tenon) {
      return tenon.plan(
          new RenameForeignKey(SOURCE, new Identifier(NAME), new Identifier(NEW_NAME)));
    }
  };

  static final String NAME = "fk_entry_account";
  static final String NEW_NAME = "fk_renamed";
  static final TableName SOURCE = TableName.of("entry");

  private final String words;

  Job(String words) {
    this.words = words;
  }

  abstract Plan plan(Tenon tenon);

  String words() {
    return words;
  }

  boolean adds() {
    return this == ADD_ONLINE || this == ADD_DIRECT;
  }

  /** The name that must not stand for a key that is not proven. */
  String finalName() {
    return this == RENAME ? NEW_NAME : NAME;
  }

  static CreateForeignKey key() {
    return CreateForeignKey.create(NAME, "entry", "account", List.of("account_id"), List.of("id"));
  }
}
