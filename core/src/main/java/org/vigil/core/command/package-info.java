/**
 * A command's way in: known already? load, decide, seal, append.
 *
 * <p>{@link org.vigil.core.command.CommandReader} makes a command of a body, {@link org.vigil.core.command.CommandDesk}
 * follows it, and {@link org.vigil.core.command.CaseCodec} writes the events that come of it under the stable names of
 * {@link org.vigil.core.command.EventNames}.
 */
@NullMarked
package org.vigil.core.command;

import org.jspecify.annotations.NullMarked;
