@NullMarked
package org.vigil.core.casefile;

import org.jspecify.annotations.NullMarked;
