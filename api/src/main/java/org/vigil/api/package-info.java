@NullMarked
package org.vigil.api;

import org.jspecify.annotations.NullMarked;
