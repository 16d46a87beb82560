/**
 * PostgreSQL's errors about foreign keys: one table of facts, and what finds the entry for an
 * error.
 */
@NullMarked
package dev.tenon.postgres.errors;

import org.jspecify.annotations.NullMarked;
