/**
 * How PostgreSQL limits, compares and makes names: {@link
 * dev.tenon.postgres.names.PostgresIdentifiers} and {@link dev.tenon.postgres.names.PostgresNames}.
 * Internal; not exported.
 */
@NullMarked
package dev.tenon.postgres.names;

import org.jspecify.annotations.NullMarked;
