/** What lists and figures cost, now and as of earlier moments. See {@code docs/benchmarks.md}. */
@NullMarked
package org.vigil.query.benchmark;

import org.jspecify.annotations.NullMarked;
