/**
 * The foreign key itself: its columns, actions, match type and deferrability, as asked ({@link
 * dev.tenon.key.ForeignKey}), as named ({@link dev.tenon.key.NamedForeignKey}) and as a server
 * stored it ({@link dev.tenon.key.StoredForeignKey}). Immutable values; stable.
 */
@NullMarked
package dev.tenon.key;

import org.jspecify.annotations.NullMarked;
