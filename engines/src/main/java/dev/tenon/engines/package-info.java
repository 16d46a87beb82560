/**
 * Real database servers without Docker: fetched through the user's own Maven, unpacked into a
 * cache, started on loopback with temporary data, and stopped with the JVM however it ends. The way
 * in is {@link dev.tenon.engines.Engines}; what it gives is an {@link dev.tenon.engines.Engine}. A
 * new server version is one line of {@code Distribution}. Stability: for Tenon's demo and tests;
 * not an API for applications.
 */
@NullMarked
package dev.tenon.engines;

import org.jspecify.annotations.NullMarked;
