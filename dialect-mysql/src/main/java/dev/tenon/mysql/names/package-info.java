/**
 * How MySQL limits, compares and makes names.
 *
 * <p>{@link dev.tenon.mysql.names.MysqlIdentifiers} holds the rules, {@link
 * dev.tenon.mysql.names.CountedNames} foretells the names that the server makes. Internal.
 */
@NullMarked
package dev.tenon.mysql.names;

import org.jspecify.annotations.NullMarked;
