package org.vigil.core.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was recorded of a case, and is never edited. Each topic's file holds its own. */
public sealed interface Event
        permits Opening.CaseOpened,
                Populations.PopulationRegistered,
                Statement,
                Reviews.Event,
                Embargoes.Event,
                Actions.Event,
                Links.Event {

    /**
     * The day on which it became known or took effect; absent where only is said who or what is spoken of, which has no
     * such day.
     */
    @Nullable
    LocalDate known();
}
