/**
 * What dialects put their catalogues of rules together from: a rule with its own check, and the
 * order in which a server goes through them.
 */
@NullMarked
package dev.tenon.core.rules;

import org.jspecify.annotations.NullMarked;
