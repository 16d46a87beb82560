/**
 * What went wrong, in one anatomy: a stable id, a kind, a summary, what to do about it.
 *
 * <p>{@link dev.tenon.error.ErrorId} is the one place of every id and text; a {@link
 * dev.tenon.error.TenonException} carries one {@link dev.tenon.error.Problem}. Ids are stable,
 * texts may improve.
 */
@NullMarked
package dev.tenon.error;

import org.jspecify.annotations.NullMarked;
