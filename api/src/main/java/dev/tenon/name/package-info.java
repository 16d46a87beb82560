/**
 * Names: identifiers kept as given, table names, constraint names, and whose keys to read.
 *
 * <p>How a server folds, quotes, limits and compares them belongs to its dialect. Immutable values;
 * stable.
 */
@NullMarked
package dev.tenon.name;

import org.jspecify.annotations.NullMarked;
