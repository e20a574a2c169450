@NullMarked
package org.vigil.query.projection;

import org.jspecify.annotations.NullMarked;
