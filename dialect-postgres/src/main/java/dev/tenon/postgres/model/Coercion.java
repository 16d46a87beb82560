package dev.tenon.postgres.model;

import java.util.Optional;

/**
 * Tell whether both columns of a pair turn into the type that an operator class takes, without a
 * word and at the same time ({@code can_coerce_type} in parse_coerce.c).
 *
 * @param types the type system
 * @param input what the operator class takes
 */
record Coercion(TypeSystem types, PgType input) {

  boolean takes(long remote, long local) {
    Optional<PgType> remoteBase = types.base(remote);
    Optional<PgType> localBase = types.base(local);
    return remoteBase.isPresent()
        && localBase.isPresent()
        && takes(remote, local, remoteBase.get(), localBase.get());
  }

  private boolean takes(long remote, long local, PgType remoteBase, PgType localBase) {
    boolean same = remoteBase.oid() == localBase.oid();
    return switch (input.name()) {
      case "anyarray" -> same && remoteBase.array();
      // A domain over an enum is no enum here: PostgreSQL does not look through it.
      case "anyenum" -> remote == local && types.type(remote).filter(this::isEnum).isPresent();
      case "anyrange" -> same && remoteBase.kind() == 'r';
      case "anymultirange" -> same && remoteBase.kind() == 'm';
      case "record" -> isRecord(remoteBase) && isRecord(localBase);
      default -> turns(remoteBase) && turns(localBase);
    };
  }

  private boolean isEnum(PgType type) {
    return type.kind() == 'e';
  }

  private boolean isRecord(PgType base) {
    return base.kind() == 'c' || base.oid() == input.oid();
  }

  private boolean turns(PgType base) {
    return types
        .base(input.oid())
        .filter(
            target ->
                base.oid() == target.oid() || types.cast(base.oid(), target.oid()).isPresent())
        .isPresent();
  }
}
