/**
 * Name what Tenon makes on its way, such that a second run finds it and people know what it is.
 *
 * <p>For dialects too.
 */
@NullMarked
package dev.tenon.core.mark;

import org.jspecify.annotations.NullMarked;
