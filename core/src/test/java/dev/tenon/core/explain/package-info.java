/** Tests of what is read off pasted errors. */
@NullMarked
package dev.tenon.core.explain;

import org.jspecify.annotations.NullMarked;
