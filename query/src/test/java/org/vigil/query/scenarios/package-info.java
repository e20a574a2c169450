/** Cases as caseworkers live through them, and what is answered at every step. */
@NullMarked
package org.vigil.query.scenarios;

import org.jspecify.annotations.NullMarked;
