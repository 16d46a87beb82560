/** Rules about keys that are there, shown on real servers. */
@NullMarked
package dev.tenon.ndb.behaviour;

import org.jspecify.annotations.NullMarked;
