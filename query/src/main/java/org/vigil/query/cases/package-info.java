/** Cases as they stand, one by one and as a list, now and at any earlier moment. */
@NullMarked
package org.vigil.query.cases;

import org.jspecify.annotations.NullMarked;
