/** Which indexes NDB Cluster rests a key on. Internal. */
@NullMarked
package dev.tenon.ndb.facts;

import org.jspecify.annotations.NullMarked;
