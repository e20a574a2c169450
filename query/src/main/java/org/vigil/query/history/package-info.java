/**
 * The audit trail of a case: who recorded what, when, by which command, and what it changed.
 */
@NullMarked
package org.vigil.query.history;

import org.jspecify.annotations.NullMarked;
