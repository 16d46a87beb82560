/** Tests of the random cases for PostgreSQL. */
@NullMarked
package dev.tenon.conformance.differential.postgres;

import org.jspecify.annotations.NullMarked;
