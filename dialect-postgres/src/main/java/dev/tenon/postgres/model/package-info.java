/**
 * PostgreSQL's view of facts: tables, columns, indexes and types with what only PostgreSQL has, and
 * what follows from them: the index that a key is bound to, the operator that it compares with.
 *
 * <p>The names under which details travel stand here, for the reader that writes them and the rules
 * that read them. Pure; internal.
 */
@NullMarked
package dev.tenon.postgres.model;

import org.jspecify.annotations.NullMarked;
