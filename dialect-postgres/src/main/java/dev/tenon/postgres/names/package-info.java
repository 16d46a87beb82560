/**
 * How PostgreSQL limits, compares and makes names: {@link
 * dev.tenon.postgres.names.PostgresIdentifierRules} and {@link
 * dev.tenon.postgres.names.PostgresGeneratedNames}. Internal; not exported.
 */
@NullMarked
package dev.tenon.postgres.names;

import org.jspecify.annotations.NullMarked;
