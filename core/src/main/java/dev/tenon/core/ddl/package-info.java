/**
 * The DDL toolkit for dialects: jOOQ renders and quotes; what jOOQ lacks is a query part here.
 *
 * <p>{@link dev.tenon.core.ddl.Ddl} makes text of a part; {@link
 * dev.tenon.core.ddl.ForeignKeyConstraint} is the table constraint with every clause of the
 * standard. Identifiers enter SQL only as jOOQ names. For dialect authors; stable within an SPI
 * version.
 */
@NullMarked
package dev.tenon.core.ddl;

import org.jspecify.annotations.NullMarked;
