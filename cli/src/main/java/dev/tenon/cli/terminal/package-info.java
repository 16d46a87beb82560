/** What a command speaks to: streams, environment, the person at the keyboard. Internal. */
@NullMarked
package dev.tenon.cli.terminal;

import org.jspecify.annotations.NullMarked;
