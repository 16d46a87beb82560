/**
 * What is said to PostgreSQL: {@link dev.tenon.postgres.ddl.PostgresDdl}, on core's DDL toolkit.
 * Internal; not exported.
 */
@NullMarked
package dev.tenon.postgres.ddl;

import org.jspecify.annotations.NullMarked;
