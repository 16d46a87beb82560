/** What changed at which version of MySQL: the only place where versions are compared. Internal. */
@NullMarked
package dev.tenon.mysql.version;

import org.jspecify.annotations.NullMarked;
