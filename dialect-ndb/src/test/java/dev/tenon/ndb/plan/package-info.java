/** Plans carried out on real servers. */
@NullMarked
package dev.tenon.ndb.plan;

import org.jspecify.annotations.NullMarked;
