package dev.tenon.core.gate;

import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.error.ErrorId;
import dev.tenon.key.OptionValue;
import dev.tenon.key.Placement;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.IdentifierKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Check dialect options: those of the target, and those that are carried along for others. */
final class OptionGate {
  private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9]*)_(.+)");

  private final DialectRegistry registry;
  private final Dialect target;

  OptionGate(DialectRegistry registry, Dialect target) {
    this.registry = registry;
    this.target = target;
  }

  /** Return the capability that the option needs of the target; none when it is for another. */
  Optional<Capability> check(String option, OptionValue value, Placement placement) {
    Optional<DialectOption> own = find(target.options(), option);
    DialectOption declared = own.orElseGet(() -> declaredElsewhere(option));
    checkType(declared, value);
    if (own.isPresent() && value instanceof OptionValue.Text(String text)) {
      Identifier name = Identifier.of(option, text);
      new NameGate(target).check(IdentifierKind.INDEX, name);
    }
    return own.filter(mine -> given(value)).map(mine -> needed(mine, placement));
  }

  private DialectOption declaredElsewhere(String option) {
    Matcher matcher = SHAPE.matcher(option);
    if (!matcher.matches()) {
      throw ErrorId.OPTION_MALFORMED.exception(option);
    }
    DialectId id = new DialectId(matcher.group(1));
    List<DialectOption> known = registry.create(id, Optional.empty()).options();
    return find(known, option)
        .orElseThrow(() -> ErrorId.OPTION_UNKNOWN.exception(id, option, names(known)));
  }

  private static Optional<DialectOption> find(List<DialectOption> options, String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  private static String names(List<DialectOption> options) {
    return options.isEmpty()
        ? "none"
        : options.stream().map(DialectOption::name).collect(Collectors.joining(", "));
  }

  private static void checkType(DialectOption declared, OptionValue value) {
    switch (declared.type()) {
      case FLAG -> {
        if (!(value instanceof OptionValue.Flag)) {
          throw ErrorId.OPTION_VALUE.exception(declared.name(), "true or false", "a text");
        }
      }
      case INDEX_NAME -> {
        if (!(value instanceof OptionValue.Text)) {
          throw ErrorId.OPTION_VALUE.exception(declared.name(), "a name", "true or false");
        }
      }
    }
  }

  private static boolean given(OptionValue value) {
    return switch (value) {
      case OptionValue.Flag(boolean on) -> on;
      case OptionValue.Text text -> true;
    };
  }

  private static Capability needed(DialectOption option, Placement placement) {
    return switch (placement) {
      case ALTER_TABLE -> option.capability();
      case CREATE_TABLE -> option.inlineCapability().orElse(option.capability());
    };
  }
}
