/**
 * The dialect {@code postgresql}: {@link dev.tenon.postgres.PostgresProvider} and the sum of its
 * parts. What a version can do stands in one table, {@code Abilities}.
 *
 * <p>Exported so that the provider can be registered by hand; nothing else is public. Stable.
 */
@NullMarked
package dev.tenon.postgres;

import org.jspecify.annotations.NullMarked;
