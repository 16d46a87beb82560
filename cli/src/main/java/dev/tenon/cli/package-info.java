/**
 * The {@code tenon} command: one class per subcommand, the options that they share, and the way to
 * a server.
 *
 * <p>{@link dev.tenon.cli.Main} starts it. What the command line prints as JSON, and its exit
 * codes, are stable; the classes are not.
 */
@NullMarked
package dev.tenon.cli;

import org.jspecify.annotations.NullMarked;
