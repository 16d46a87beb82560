/**
 * Foretell what a server answers: read facts, put the question to the dialect's rules, look at
 * rows, and make the report.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.check;

import org.jspecify.annotations.NullMarked;
