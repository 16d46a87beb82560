/**
 * Proof by difference: random schemas and operations, foretold by a dialect, answered by a real
 * server; any difference is a defect, told as the smallest script that shows it.
 */
@NullMarked
package dev.tenon.conformance.differential;

import org.jspecify.annotations.NullMarked;
