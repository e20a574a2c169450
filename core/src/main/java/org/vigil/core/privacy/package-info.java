@NullMarked
package org.vigil.core.privacy;

import org.jspecify.annotations.NullMarked;
