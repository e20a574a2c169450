@NullMarked
package org.vigil.core.vocabulary;

import org.jspecify.annotations.NullMarked;
