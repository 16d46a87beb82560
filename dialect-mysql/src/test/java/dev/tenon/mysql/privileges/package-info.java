/** What users may do and see, on real servers. */
@NullMarked
package dev.tenon.mysql.privileges;

import org.jspecify.annotations.NullMarked;
