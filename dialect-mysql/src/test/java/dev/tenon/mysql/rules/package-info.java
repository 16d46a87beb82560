/** For each rule a case that breaks it and one just inside the line, on real servers. */
@NullMarked
package dev.tenon.mysql.rules;

import org.jspecify.annotations.NullMarked;
