/** The way in for many commands at once: a file of them, one a line. */
@NullMarked
package org.vigil.api.imports;

import org.jspecify.annotations.NullMarked;
