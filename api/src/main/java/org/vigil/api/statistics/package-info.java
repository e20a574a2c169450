/** Figures, as JSON and as CSV. */
@NullMarked
package org.vigil.api.statistics;

import org.jspecify.annotations.NullMarked;
