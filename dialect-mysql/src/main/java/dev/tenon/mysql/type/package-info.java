/**
 * What InnoDB stores for columns, and when the values of two columns are one to it: it compares
 * what is stored, which is not always what SQL compares. Pure; internal.
 */
@NullMarked
package dev.tenon.mysql.type;

import org.jspecify.annotations.NullMarked;
