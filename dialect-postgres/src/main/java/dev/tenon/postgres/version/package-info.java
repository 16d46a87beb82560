/**
 * What changed at which version of PostgreSQL: the only place where versions are compared.
 * Internal.
 */
@NullMarked
package dev.tenon.postgres.version;

import org.jspecify.annotations.NullMarked;
