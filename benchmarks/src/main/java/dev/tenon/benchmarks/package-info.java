/** Programs that measure, each on a server that it starts or is pointed to; none is a test. */
@NullMarked
package dev.tenon.benchmarks;

import org.jspecify.annotations.NullMarked;
