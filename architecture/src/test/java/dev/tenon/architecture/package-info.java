/**
 * The architecture as tests: who may depend on whom, what each source file keeps to, and that the
 * documents name what is there.
 *
 * <p>{@link dev.tenon.architecture.Repository} knows the modules; the tests ask it. For tests.
 */
@NullMarked
package dev.tenon.architecture;

import org.jspecify.annotations.NullMarked;
