package dev.tenon.core;

import dev.tenon.ForeignKeyListener;
import dev.tenon.core.apply.Origin;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Hold what a builder gathered.
 *
 * @param dialects by id, checked
 * @param listeners in order
 * @param dataSource absent: offline only
 * @param handed a connection of the caller's, instead
 * @param convention absent: unnamed keys stay unnamed
 */
record GatheredParts(
    Map<DialectId, DialectProvider> dialects,
    List<ForeignKeyListener> listeners,
    Optional<DataSource> dataSource,
    Optional<Origin.Handed> handed,
    Optional<NamingConvention> convention) {}
