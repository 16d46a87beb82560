/**
 * What is read from MySQL's catalogue, and when two keys mean the same.
 *
 * <p>{@link dev.tenon.mysql.facts.MysqlReader} reads keys and what rests on an index; {@link
 * dev.tenon.mysql.facts.IndexRules} is the part in which storage engines differ, {@link
 * dev.tenon.mysql.facts.InnodbIndexes} InnoDB's; {@link dev.tenon.mysql.facts.MysqlMeaning}
 * compares. Internal.
 */
@NullMarked
package dev.tenon.mysql.facts;

import org.jspecify.annotations.NullMarked;
