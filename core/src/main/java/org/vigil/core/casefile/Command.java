package org.vigil.core.casefile;

import org.vigil.core.vocabulary.CaseId;

/** Something that staff ask to be recorded of a case. Each topic's file holds its own. */
public sealed interface Command
        permits Opening.OpenCase,
                Populations.RegisterPopulation,
                Statement.Command,
                Reviews.Command,
                Embargoes.Command,
                Actions.Command,
                Links.Command {

    /** The case it is about. */
    CaseId caseId();
}
