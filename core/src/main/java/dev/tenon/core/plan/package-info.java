/**
 * Make plans and carry them out: read, check what must hold, run a step, read back, go on or take
 * back.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.plan;

import org.jspecify.annotations.NullMarked;
