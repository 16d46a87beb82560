/**
 * Find dialects, check that they fit and don't clash, and choose the one that speaks for a target.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.registry;

import org.jspecify.annotations.NullMarked;
