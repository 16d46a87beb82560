/**
 * Make names: fill in a convention's template, and cut what is too long such that the stored name
 * equals the emitted one.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.naming;

import org.jspecify.annotations.NullMarked;
