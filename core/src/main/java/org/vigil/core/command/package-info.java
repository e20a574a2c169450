@NullMarked
package org.vigil.core.command;

import org.jspecify.annotations.NullMarked;
