@NullMarked
package org.vigil.api.problem;

import org.jspecify.annotations.NullMarked;
