/**
 * What is said to MySQL: {@link dev.tenon.mysql.ddl.MysqlDdl} renders through the toolkit of the
 * core module. Internal.
 */
@NullMarked
package dev.tenon.mysql.ddl;

import org.jspecify.annotations.NullMarked;
