/**
 * How will it be done, and what will that cost? A {@link dev.tenon.plan.Plan} is a list of {@link
 * dev.tenon.plan.Step}s, each with what it says, what it locks, what must hold before and after it,
 * and how to take it back. Values only: a plan can be saved, read by people, and carried out later.
 */
@NullMarked
package dev.tenon.plan;

import org.jspecify.annotations.NullMarked;
