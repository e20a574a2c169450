/** Cases as they stand, one by one and as a list. */
@NullMarked
package org.vigil.api.cases;

import org.jspecify.annotations.NullMarked;
