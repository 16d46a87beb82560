/**
 * How MySQL makes names comparable.
 *
 * <p>{@link dev.tenon.mysql.folding.TableCase} is what lower_case_table_names does to tables and
 * schemas, {@link dev.tenon.mysql.folding.Utf8Folding} what the catalogue's collation does to other
 * names, {@link dev.tenon.mysql.folding.Latin1Folding} what InnoDB does to names of keys before
 * 8.0. Pure; internal.
 */
@NullMarked
package dev.tenon.mysql.folding;

import org.jspecify.annotations.NullMarked;
