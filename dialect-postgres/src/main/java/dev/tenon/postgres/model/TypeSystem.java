package dev.tenon.postgres.model;

import dev.tenon.facts.Facts;
import java.util.Optional;

/**
 * Compare types as the server does ({@code ATAddForeignKeyConstraint} in tablecmds.c): by an
 * operator of the index's family for exactly the two types, else by that for the index's own type,
 * where both sides turn into it without a word.
 *
 * @param facts with the relations that hold types, operators and casts
 */
public record TypeSystem(Facts facts) {

  /** Find a type; absent where it was not read. */
  public Optional<PgType> type(long oid) {
    return facts.relation(Details.type(oid)).stream().findFirst().map(PgType::of);
  }

  /** Look through domains. */
  public Optional<PgType> base(long oid) {
    return type(oid).flatMap(type -> type.isDomain() ? base(type.base()) : Optional.of(type));
  }

  /** Find an equality operator of a family. */
  public Optional<Equality> equality(long family, long left, long right) {
    return facts.relation(Details.equalities(family)).stream()
        .map(Equality::of)
        .filter(equality -> equality.left() == left && equality.right() == right)
        .findFirst();
  }

  /** Tell whether a family holds an operator. */
  public boolean holds(long family, Equality operator) {
    return facts.relation(Details.equalities(family)).stream()
        .map(Equality::of)
        .anyMatch(equality -> equality.oid() == operator.oid());
  }

  /** Find the method of the implicit cast from a type to another: {@code f}, {@code b}, … */
  public Optional<Character> cast(long source, long target) {
    return facts.relation(Details.casts(source)).stream()
        .map(Details::parts)
        .filter(part -> Long.parseLong(part[0]) == target)
        .map(part -> part[1].charAt(0))
        .findFirst();
  }

  /**
   * Find out how a pair of columns is compared.
   *
   * @param part of the referent's index
   * @param remote type of the referenced column
   * @param local type of the referencing column
   * @return absent where the server finds no way
   */
  public Optional<PairComparison> compare(PgIndex.Part part, long remote, long local) {
    Optional<PgType> localBase = base(local);
    return localBase
        .flatMap(type -> direct(part, type.oid()))
        .or(() -> converted(part, remote, local));
  }

  private Optional<PairComparison> direct(PgIndex.Part part, long localBase) {
    return equality(part.family(), localBase, localBase)
        .flatMap(own -> equality(part.family(), part.input(), localBase))
        .map(operator -> new PairComparison(operator, Optional.empty()));
  }

  private Optional<PairComparison> converted(PgIndex.Part part, long remote, long local) {
    return type(part.input())
        .filter(input -> new Coercion(this, input).takes(remote, local))
        .flatMap(input -> equality(part.family(), input.oid(), input.oid()))
        .map(operator -> new PairComparison(operator, method(local, part.input())));
  }

  private Optional<Character> method(long local, long input) {
    return base(local).flatMap(from -> base(input).flatMap(into -> cast(from.oid(), into.oid())));
  }
}
