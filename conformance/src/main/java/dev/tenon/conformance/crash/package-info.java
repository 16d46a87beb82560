/**
 * What is left when a client, a server or the connection between them dies in the midst of a plan,
 * and whether running the plan again ends well. Stability: for dialect authors; may change until
 * Tenon 1.0.
 */
@NullMarked
package dev.tenon.conformance.crash;

import org.jspecify.annotations.NullMarked;
