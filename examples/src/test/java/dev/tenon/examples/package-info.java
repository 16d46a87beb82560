/** Run the examples, and hold the README against them. */
@org.jspecify.annotations.NullMarked
package dev.tenon.examples;
