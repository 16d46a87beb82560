/**
 * Refuse, before any SQL, what the target can't do: names that it can't store, capabilities that it
 * lacks, options that nobody takes.
 *
 * <p>Internal; not exported.
 */
@NullMarked
package dev.tenon.core.gate;

import org.jspecify.annotations.NullMarked;
