/**
 * Put each rule of the cluster to a real one: a case that it refuses or regrets, and one it takes.
 */
@NullMarked
package dev.tenon.ndb.rules;

import org.jspecify.annotations.NullMarked;
