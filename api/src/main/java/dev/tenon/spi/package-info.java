/**
 * What a dialect supplies: a {@link dev.tenon.spi.DialectProvider} found by {@code ServiceLoader}
 * or registered by hand, and the {@link dev.tenon.spi.Dialect} that it makes, a sum of small parts.
 *
 * <p>Versioned by {@link dev.tenon.spi.SpiVersion#CURRENT}; a change that breaks a dialect raises
 * it.
 */
@NullMarked
package dev.tenon.spi;

import org.jspecify.annotations.NullMarked;
