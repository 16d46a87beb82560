/**
 * Examples: what Tenon is like to use. Each class has a {@code main} and fits a page.
 *
 * <p>Nothing here is API.
 */
@NullMarked
package dev.tenon.examples;

import org.jspecify.annotations.NullMarked;
