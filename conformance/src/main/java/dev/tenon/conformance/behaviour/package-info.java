/**
 * Scripts that show on real servers what they do with keys that are there, for the rules of a
 * dialect that foretell nothing.
 */
@NullMarked
package dev.tenon.conformance.behaviour;

import org.jspecify.annotations.NullMarked;
