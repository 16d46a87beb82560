/** Random cases against a real cluster. */
@NullMarked
package dev.tenon.ndb.differential;

import org.jspecify.annotations.NullMarked;
