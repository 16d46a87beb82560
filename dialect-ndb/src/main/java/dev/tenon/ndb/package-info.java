/**
 * MySQL NDB Cluster: the provider of the dialect {@code ndb}, which specialises {@code mysql}.
 *
 * <p>Parts that do not differ from InnoDB are those of {@code dev.tenon.mysql}. Facts were seen on
 * 9.7.4; those about releases before 8.0.20, which could not be run, rest on the MySQL manual (8.0,
 * section 15.1.20.5) and say so. {@link dev.tenon.ndb.NdbProvider} is stable.
 */
@NullMarked
package dev.tenon.ndb;

import org.jspecify.annotations.NullMarked;
