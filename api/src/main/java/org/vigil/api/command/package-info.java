/** The way in for commands: one route each, named as the command. */
@NullMarked
package org.vigil.api.command;

import org.jspecify.annotations.NullMarked;
