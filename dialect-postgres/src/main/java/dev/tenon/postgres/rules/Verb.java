package dev.tenon.postgres.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.KeyChange;
import dev.tenon.check.KeyQuestion;

/** Say in words what is done to a key that is there. */
enum Verb {
  DROP("The drop", "dropped"),
  VALIDATE("The validation", "validated"),
  RENAME("The renaming", "renamed"),
  ALTER("The alteration", "altered");

  private final String noun;
  private final String participle;

  Verb(String noun, String participle) {
    this.noun = noun;
    this.participle = participle;
  }

  static Verb of(KeyQuestion question) {
    return switch (question) {
      case DropQuestion drop -> DROP;
      case ChangeQuestion change ->
          switch (change.change()) {
            case KeyChange.Validation validation -> VALIDATE;
            case KeyChange.Renaming renaming -> RENAME;
            case KeyChange.Altering altering -> ALTER;
          };
    };
  }

  /** Begin a sentence. */
  String noun() {
    return noun;
  }

  String participle() {
    return participle;
  }
}
