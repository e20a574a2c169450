@NullMarked
package org.vigil.core.embedded;

import org.jspecify.annotations.NullMarked;
