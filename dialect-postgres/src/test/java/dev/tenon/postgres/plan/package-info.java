/** Plans carried out on real servers. */
@NullMarked
package dev.tenon.postgres.plan;

import org.jspecify.annotations.NullMarked;
