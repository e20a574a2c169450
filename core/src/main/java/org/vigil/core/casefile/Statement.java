package org.vigil.core.casefile;

import java.time.LocalDate;

/** An event by which somebody says something: it carries a report, by whose id others can refer to it. */
public sealed interface Statement extends Event
        permits Populations.RelationReported, Populations.CountReported, Names.Event, Incidents.Event, Claims.Event {

    /** Commands by which somebody says something. */
    sealed interface Command extends org.vigil.core.casefile.Command
            permits Populations.Command, Names.Command, Incidents.Command, Claims.Command {

        /** Who says what of whom. */
        NewReport report();
    }

    /** Who says what of whom, and how sure it is. */
    Report report();

    @Override
    default LocalDate known() {
        return report().known();
    }
}
