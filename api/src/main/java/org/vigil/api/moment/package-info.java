/** At what time a question is asked: {@code asOf}, what was recorded by then, and {@code on}, what was known by then. */
@NullMarked
package org.vigil.api.moment;

import org.jspecify.annotations.NullMarked;
