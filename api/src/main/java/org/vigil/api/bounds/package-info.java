@NullMarked
package org.vigil.api.bounds;

import org.jspecify.annotations.NullMarked;
