/** What the tests of all views share. */
@NullMarked
package org.vigil.query;

import org.jspecify.annotations.NullMarked;
