/** The catalogue's rules about keys that are there: what the server does with them. Internal. */
@NullMarked
package dev.tenon.ndb.behaviour;

import org.jspecify.annotations.NullMarked;
