/**
 * The demonstration: the two examples of the MySQL manual, walked through on real servers.
 *
 * <p>{@link dev.tenon.cli.demo.DemoCommand} starts it. Internal.
 */
@NullMarked
package dev.tenon.cli.demo;

import org.jspecify.annotations.NullMarked;
