/**
 * Names on NDB Cluster: limits in bytes, comparison before 8.0.20, and the names that the server
 * makes. Internal.
 */
@NullMarked
package dev.tenon.ndb.names;

import org.jspecify.annotations.NullMarked;
