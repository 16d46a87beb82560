/**
 * What every dialect has to keep, as tests to inherit: a dialect's own test class extends one of
 * these, names its engines with {@code @OnEngines} and says how its tables are made.
 *
 * <p>Stable in what it demands; demands are added.
 */
@NullMarked
package dev.tenon.conformance.contract;

import org.jspecify.annotations.NullMarked;
