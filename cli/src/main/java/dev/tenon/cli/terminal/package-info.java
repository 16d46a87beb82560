/**
 * What a command speaks to: streams, environment, the person at the keyboard; and how outcomes and
 * stored keys read as a line. Internal.
 */
@NullMarked
package dev.tenon.cli.terminal;

import org.jspecify.annotations.NullMarked;
