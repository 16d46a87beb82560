/** Plans carried out on real servers. */
@NullMarked
package dev.tenon.mysql.plan;

import org.jspecify.annotations.NullMarked;
