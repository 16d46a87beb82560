/** Random cases against real servers. */
@NullMarked
package dev.tenon.postgres.differential;

import org.jspecify.annotations.NullMarked;
