/**
 * What {@code tenon check} and {@code tenon explain} print for people, how they tell how far they
 * are, and how results add up to an exit code. Internal.
 */
@NullMarked
package dev.tenon.cli.check;

import org.jspecify.annotations.NullMarked;
