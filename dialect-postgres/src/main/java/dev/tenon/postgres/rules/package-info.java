/**
 * What PostgreSQL takes, refuses and lets people regret: the catalogue of rules, one file for each
 * family, and {@link dev.tenon.postgres.rules.PostgresRules}, which puts them in the order of the
 * server's own checks. Pure; internal.
 */
@NullMarked
package dev.tenon.postgres.rules;

import org.jspecify.annotations.NullMarked;
