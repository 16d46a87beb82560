/** Tests of the random cases for MySQL. */
@NullMarked
package dev.tenon.conformance.differential.mysql;

import org.jspecify.annotations.NullMarked;
