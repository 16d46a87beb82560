/** Every rule where the server refuses, and just inside the line, on real servers. */
@NullMarked
package dev.tenon.postgres.rules;

import org.jspecify.annotations.NullMarked;
