@NullMarked
package org.vigil.api.security;

import org.jspecify.annotations.NullMarked;
