package dev.tenon.mysql.plan;

import dev.tenon.conformance.OnEngines;

/**
 * A server that keeps a record of locks on definitions, which 5.7 does not unless it is told to.
 */
@OnEngines(
    value = "mysql:5.7.22",
    options = "--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON",
    database = OnEngines.Lifetime.CLASS)
class LocksOf57Test extends LocksContract {}
