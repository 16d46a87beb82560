/**
 * How a key is added to a live table of PostgreSQL: index first, then NOT VALID, then VALIDATE in a
 * transaction of its own (manual, ALTER TABLE, Notes). Internal.
 */
@NullMarked
package dev.tenon.postgres.plan;

import org.jspecify.annotations.NullMarked;
