/**
 * A replica set and the ways to it, in memory, in which everything that can go wrong does, as a seed decides. It knows what
 * a commit is, and nothing of those who write them. What is simulated, and what is not, stands in
 * {@code docs/simulation.md}.
 */
@NullMarked
package org.vigil.core.log.simulation;

import org.jspecify.annotations.NullMarked;
