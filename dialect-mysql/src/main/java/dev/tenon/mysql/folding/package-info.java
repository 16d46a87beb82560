/**
 * How MySQL makes texts comparable: table names by lower_case_table_names, other names by the
 * collation of its catalogue. Pure; internal.
 */
@NullMarked
package dev.tenon.mysql.folding;

import org.jspecify.annotations.NullMarked;
