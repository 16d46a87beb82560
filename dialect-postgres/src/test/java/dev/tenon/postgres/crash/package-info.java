/** Plans that are interrupted by the death of client, server or connection. */
@NullMarked
package dev.tenon.postgres.crash;

import org.jspecify.annotations.NullMarked;
