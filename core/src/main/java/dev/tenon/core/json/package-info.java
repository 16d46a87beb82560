/**
 * Operations and results as JSON.
 *
 * <p>{@link dev.tenon.core.json.OperationsReader} reads operations, each into an {@link
 * dev.tenon.core.json.Attempt} of its own, so that a bad one does not stop the others; {@link
 * dev.tenon.core.json.ResultsWriter} writes what came of them; {@link
 * dev.tenon.core.json.OperationsSchema} holds the JSON Schema. Field names are those of Alembic's
 * parameters; the form is stable, and {@code docs/operations.md} explains it.
 */
@NullMarked
package dev.tenon.core.json;

import org.jspecify.annotations.NullMarked;
