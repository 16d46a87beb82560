/**
 * Random cases for PostgreSQL 12 to 18. A valid key is drafted first, then twisted in no, one or
 * two respects; the last word on what is valid has the server.
 */
@NullMarked
package dev.tenon.conformance.differential.postgres;

import org.jspecify.annotations.NullMarked;
