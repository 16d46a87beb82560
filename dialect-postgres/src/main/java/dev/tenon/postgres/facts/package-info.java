/**
 * What PostgreSQL holds: {@link dev.tenon.postgres.facts.PostgresReader} reads it, {@link
 * dev.tenon.postgres.facts.PostgresMeaning} tells when two keys mean the same. Reads {@code
 * pg_catalog} only: {@code information_schema} hides what the role does not own. Internal; not
 * exported.
 */
@NullMarked
package dev.tenon.postgres.facts;

import org.jspecify.annotations.NullMarked;
