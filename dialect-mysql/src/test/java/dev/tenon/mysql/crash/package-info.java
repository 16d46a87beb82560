/** Plans that are interrupted by the death of client, server or connection. */
@NullMarked
package dev.tenon.mysql.crash;

import org.jspecify.annotations.NullMarked;
