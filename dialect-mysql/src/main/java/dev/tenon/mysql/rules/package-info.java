/**
 * The catalogue of MySQL: what the server checks when a key is made, and what it takes and people
 * regret.
 *
 * <p>{@link dev.tenon.mysql.rules.MysqlRules} puts the families together in the server's own order;
 * {@link dev.tenon.mysql.rules.EngineRules} is what storage engines answer in ways of their own,
 * {@link dev.tenon.mysql.rules.InnodbRules} InnoDB's. A dialect that specialises this one gives
 * another {@code EngineRules}. Internal apart from that.
 */
@NullMarked
package dev.tenon.mysql.rules;

import org.jspecify.annotations.NullMarked;
