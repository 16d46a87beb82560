/**
 * Naming conventions: templates with SQLAlchemy's tokens, read and checked when they are made.
 *
 * <p>{@link dev.tenon.naming.NamingConvention} is the value; core fills it in. Immutable; stable.
 */
@NullMarked
package dev.tenon.naming;

import org.jspecify.annotations.NullMarked;
