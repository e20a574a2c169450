@NullMarked
package org.vigil.api.log;

import org.jspecify.annotations.NullMarked;
