@NullMarked
package org.vigil.api.openapi;

import org.jspecify.annotations.NullMarked;
