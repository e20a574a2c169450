/** What the log costs: measured against Axon's engine on MongoDB, and against the plain driver. See {@code docs/benchmarks.md}. */
@NullMarked
package org.vigil.benchmark;

import org.jspecify.annotations.NullMarked;
