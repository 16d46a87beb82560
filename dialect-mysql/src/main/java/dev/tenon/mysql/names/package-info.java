/**
 * How MySQL limits, folds, compares and makes names.
 *
 * <p>{@link dev.tenon.mysql.names.MysqlIdentifiers} holds the rules, {@link
 * dev.tenon.mysql.folding.Utf8Folding} the two foldings that the server uses, {@link
 * dev.tenon.mysql.folding.TableCase} what lower_case_table_names does, {@link
 * dev.tenon.mysql.names.CountedNames} the names that the server makes. Internal.
 */
@NullMarked
package dev.tenon.mysql.names;

import org.jspecify.annotations.NullMarked;
