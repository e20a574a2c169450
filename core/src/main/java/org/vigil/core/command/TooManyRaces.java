package org.vigil.core.command;

/** Others were faster on this case, time after time. */
public final class TooManyRaces extends CommandFailure {
    private static final long serialVersionUID = 1L;

    TooManyRaces(int attempts) {
        super("case-busy", "the case was changed by others " + attempts + " times while this command was decided");
    }
}
