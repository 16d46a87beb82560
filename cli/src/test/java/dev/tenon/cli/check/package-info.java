/** Tests of what people read of a check, against texts that people wrote. */
@NullMarked
package dev.tenon.cli.check;

import org.jspecify.annotations.NullMarked;
