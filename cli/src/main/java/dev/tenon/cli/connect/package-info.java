/**
 * How the command reaches a server: address, driver, and what a failure to connect means. Internal.
 */
@NullMarked
package dev.tenon.cli.connect;

import org.jspecify.annotations.NullMarked;
