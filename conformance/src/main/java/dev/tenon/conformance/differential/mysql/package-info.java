/**
 * Random cases for MySQL: a key that InnoDB or NDB Cluster would take, twisted in none, one or two
 * respects, so that about every second one is refused.
 */
@NullMarked
package dev.tenon.conformance.differential.mysql;

import org.jspecify.annotations.NullMarked;
