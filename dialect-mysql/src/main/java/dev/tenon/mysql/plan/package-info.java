/**
 * How a key is added to a live table of InnoDB: in place under a name that says it is not proven,
 * then proven, then given its name (manual, Online DDL Operations; the locks were read off
 * performance_schema.metadata_locks on 5.7.22, 8.0.31 and 9.7.4). Internal.
 */
@NullMarked
package dev.tenon.mysql.plan;

import org.jspecify.annotations.NullMarked;
