/**
 * A dialect of no product, made by hand, to show what core does with any dialect.
 *
 * <p>{@link dev.tenon.core.fake.FakeProvider} and its {@link dev.tenon.core.fake.FakeDialect};
 * {@link dev.tenon.core.fake.Refused} reads errors, {@link dev.tenon.core.fake.Keys} makes keys.
 * For tests.
 */
@NullMarked
package dev.tenon.core.fake;

import org.jspecify.annotations.NullMarked;
