/**
 * What will the server answer? A {@link dev.tenon.check.Question} is put to the rules of a dialect;
 * what they find makes a {@link dev.tenon.check.Report} with a {@link dev.tenon.check.Verdict}.
 * Values only.
 */
@NullMarked
package dev.tenon.check;

import org.jspecify.annotations.NullMarked;
