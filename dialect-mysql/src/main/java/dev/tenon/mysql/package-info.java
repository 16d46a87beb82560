/**
 * MySQL with InnoDB: the provider, the dialect as the sum of its parts, and what it can do.
 *
 * <p>{@link dev.tenon.mysql.MysqlProvider} is found by name; {@link dev.tenon.mysql.MysqlDialect},
 * {@link dev.tenon.mysql.Abilities} and {@link dev.tenon.mysql.version.MysqlProduct} are there for
 * dialects that specialise this one. Facts about the server cite the MySQL manual (8.0, section
 * 15.1.20.5 unless said) or were seen on 5.7.22, 8.0.12, 8.0.31 and 9.7.4. Internal apart from
 * that.
 */
@NullMarked
package dev.tenon.mysql;

import org.jspecify.annotations.NullMarked;
