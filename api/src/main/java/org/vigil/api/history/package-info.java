/** The audit trail of a case. */
@NullMarked
package org.vigil.api.history;

import org.jspecify.annotations.NullMarked;
