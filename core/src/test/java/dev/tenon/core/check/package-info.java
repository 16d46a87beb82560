/** Tests of how answers are foretold, with a dialect of no product. */
@NullMarked
package dev.tenon.core.check;

import org.jspecify.annotations.NullMarked;
