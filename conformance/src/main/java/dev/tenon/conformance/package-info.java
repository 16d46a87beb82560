/**
 * Real servers for tests. A test class says {@link dev.tenon.conformance.OnEngines} with the
 * engines it runs on, and takes a {@link dev.tenon.conformance.TestDatabase} as a parameter; where
 * the server comes from (a JDBC URL given, a container, embedded binaries, an NDB Cluster install
 * folder) is {@link dev.tenon.conformance.TestEngines}' affair. Stability: for dialect authors; may
 * change until Tenon 1.0.
 */
@NullMarked
package dev.tenon.conformance;

import org.jspecify.annotations.NullMarked;
