@NullMarked
package org.vigil.core.log;

import org.jspecify.annotations.NullMarked;
