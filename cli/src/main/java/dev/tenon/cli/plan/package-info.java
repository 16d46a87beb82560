/**
 * What {@code tenon plan} and {@code tenon apply} print for people: steps, progress, and what came
 * of them. Internal.
 */
@NullMarked
package dev.tenon.cli.plan;

import org.jspecify.annotations.NullMarked;
