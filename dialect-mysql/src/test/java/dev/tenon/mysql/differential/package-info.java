/** Random cases against real servers. */
@NullMarked
package dev.tenon.mysql.differential;

import org.jspecify.annotations.NullMarked;
