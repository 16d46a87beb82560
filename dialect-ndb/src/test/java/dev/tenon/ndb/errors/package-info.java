/** Errors of real servers, and pasted ones, are explained. */
@NullMarked
package dev.tenon.ndb.errors;

import org.jspecify.annotations.NullMarked;
