package org.vigil.core.casefile;

import java.time.LocalDate;

/** An event by which somebody says something: it carries a report, by whose id others can refer to it. */
public sealed interface Statement extends Event
        permits Populations.RelationReported, Populations.CountReported, Names.Event, Incidents.Event, Claims.Event {

    /** Who says what of whom, and how sure it is. */
    Report report();

    @Override
    default LocalDate known() {
        return report().known();
    }
}
