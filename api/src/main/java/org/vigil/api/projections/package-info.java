@NullMarked
package org.vigil.api.projections;

import org.jspecify.annotations.NullMarked;
