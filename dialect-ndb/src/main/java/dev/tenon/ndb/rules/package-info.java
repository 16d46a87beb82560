/**
 * What NDB Cluster answers in a way of its own when a key is made, and what it takes and people
 * regret: one file for each family. The order of checks, and what is the same for all storage
 * engines, is in {@code dev.tenon.mysql.rules}.
 *
 * <p>Seen on 9.7.4. What is said of releases before 8.0.20 rests on the MySQL manual. Internal.
 */
@NullMarked
package dev.tenon.ndb.rules;

import org.jspecify.annotations.NullMarked;
