package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgType;
import dev.tenon.postgres.model.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tell whether a referencing column can't hold every value of the referenced one. */
final class Narrowing {
  private static final Map<String, Integer> INTEGERS = Map.of("int2", 2, "int4", 4, "int8", 8);
  private static final Set<String> FRACTIONS = Set.of("numeric", "float4", "float8");
  private static final Set<String> STRINGS = Set.of("text", "varchar", "bpchar", "name", "char");

  /** Referenced type, then referencing ones that hold less. */
  private static final Map<String, Set<String>> NARROWER =
      Map.of(
          "float8", Set.of("float4"),
          "timestamp", Set.of("date"),
          "timestamptz", Set.of("date"),
          "timetz", Set.of("time"),
          "interval", Set.of("time"),
          "inet", Set.of("cidr"),
          "macaddr8", Set.of("macaddr"),
          "varbit", Set.of("bit"),
          "oid", Set.of("int2", "int4"));

  private static final int HEADER = 4;
  private static final int SCALE = 0x7ff;
  private static final int PRECISION_SHIFT = 16;
  private static final int NAME_BYTES = 63;

  private Narrowing() {}

  static boolean of(Pair<Situation> pair) {
    return Phrases.localColumn(pair)
        .flatMap(
            local ->
                Phrases.remoteColumn(pair)
                    .map(
                        remote ->
                            of(
                                base(pair, Optional.of(local)),
                                local.modifier(),
                                base(pair, Optional.of(remote)),
                                remote.modifier())))
        .orElse(false);
  }

  /** Name a column's type, domains looked through. */
  static String base(Pair<Situation> pair, Optional<PgColumn> column) {
    return column
        .flatMap(there -> pair.situation().types().base(there.type()))
        .map(PgType::name)
        .orElse("");
  }

  private static boolean of(String local, int localModifier, String remote, int remoteModifier) {
    if (INTEGERS.containsKey(local) && INTEGERS.containsKey(remote)) {
      return INTEGERS.get(local) < INTEGERS.get(remote);
    }
    if (STRINGS.contains(local) && STRINGS.contains(remote)) {
      return length(local, localModifier) < length(remote, remoteModifier);
    }
    if (local.equals("numeric") && FRACTIONS.contains(remote)) {
      return localModifier >= 0 && (!remote.equals(local) || less(localModifier, remoteModifier));
    }
    boolean rounds = INTEGERS.containsKey(local) && FRACTIONS.contains(remote);
    boolean cuts =
        local.equals(remote) && localModifier >= 0 && localModifier < limit(remoteModifier);
    return rounds || cuts || NARROWER.getOrDefault(remote, Set.of()).contains(local);
  }

  private static int limit(int modifier) {
    return modifier < 0 ? Integer.MAX_VALUE : modifier;
  }

  private static int length(String type, int modifier) {
    return switch (type) {
      case "char" -> 1;
      case "name" -> NAME_BYTES;
      case "varchar", "bpchar" -> modifier < 0 ? Integer.MAX_VALUE : modifier - HEADER;
      default -> Integer.MAX_VALUE;
    };
  }

  /** Fewer digits after the point or before it. */
  private static boolean less(int local, int remote) {
    if (remote < 0) {
      return true;
    }
    int localScale = (local - HEADER) & SCALE;
    int remoteScale = (remote - HEADER) & SCALE;
    int localDigits = ((local - HEADER) >> PRECISION_SHIFT) - localScale;
    int remoteDigits = ((remote - HEADER) >> PRECISION_SHIFT) - remoteScale;
    return localScale < remoteScale || localDigits < remoteDigits;
  }
}
