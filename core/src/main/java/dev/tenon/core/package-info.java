/**
 * The way from an operation to its outcome, one small class per arrow, wired by {@link
 * dev.tenon.core.TenonModule}.
 *
 * <p>An application that uses Guice installs the module; one that does not starts at {@code
 * Tenon.builder()} and never sees Guice. The module and the builder are stable.
 */
@NullMarked
package dev.tenon.core;

import org.jspecify.annotations.NullMarked;
