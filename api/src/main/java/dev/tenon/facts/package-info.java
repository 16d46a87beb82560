/**
 * What inspection read: the server and its variables, tables with their columns and indexes, the
 * keys that are there. Values only; they can be saved as JSON and checked without a server.
 *
 * <p>What all products have is a field. What only a dialect understands stands in the {@code
 * details} of the part that it belongs to, under names which that dialect chooses.
 */
@NullMarked
package dev.tenon.facts;

import org.jspecify.annotations.NullMarked;
