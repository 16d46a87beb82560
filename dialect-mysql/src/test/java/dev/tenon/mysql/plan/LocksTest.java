package dev.tenon.mysql.plan;

import dev.tenon.conformance.OnEngines;

@OnEngines(
    value = {"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"},
    database = OnEngines.Lifetime.CLASS)
class LocksTest extends LocksContract {}
