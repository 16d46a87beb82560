/**
 * Do it on a server: borrow a connection, choose the dialect by the table's engine, look, send,
 * read back.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.apply;

import org.jspecify.annotations.NullMarked;
