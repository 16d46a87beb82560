/**
 * Bring an operation to a named key: listeners, naming convention, gate.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.resolve;

import org.jspecify.annotations.NullMarked;
