/** Tests of the differential runner's own parts. */
@NullMarked
package dev.tenon.conformance.differential;

import org.jspecify.annotations.NullMarked;
