/** How keys are added to tables of NDB Cluster, and what its failures mean for the next try. */
@NullMarked
package dev.tenon.ndb.plan;

import org.jspecify.annotations.NullMarked;
