/** Prove what differs from InnoDB; what does not is proved in the dialect for MySQL. */
@NullMarked
package dev.tenon.ndb;

import org.jspecify.annotations.NullMarked;
