/** What happened in a case, in the order in which it happened. */
@NullMarked
package org.vigil.api.timeline;

import org.jspecify.annotations.NullMarked;
