/** Prove the dialect: texts by themselves, everything else on real servers. */
@NullMarked
package dev.tenon.mysql;

import org.jspecify.annotations.NullMarked;
