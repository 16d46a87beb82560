/** Plans that are interrupted by the death of client, SQL node or connection. */
@NullMarked
package dev.tenon.ndb.crash;

import org.jspecify.annotations.NullMarked;
