/** Prove the dialect: texts by themselves, everything else on real servers. */
@NullMarked
package dev.tenon.postgres;

import org.jspecify.annotations.NullMarked;
