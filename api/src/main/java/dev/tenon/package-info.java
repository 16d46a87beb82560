/**
 * The way in: {@link dev.tenon.Tenon}, the operations that it takes and the outcomes that it gives.
 *
 * <p>Operations and outcomes are immutable values. Stable.
 */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
