package org.vigil.core.casefile;

import org.vigil.core.vocabulary.PopulationId;

/**
 * What happened, in words: one English sentence an event, for a case's audit trail and timeline.
 *
 * <p>Sentences are made from data only. What is personal (names, free texts) is not in them, in whatever state it is, so
 * they may be shown to everybody who may see the event, and stay the same when something is erased. Every reservation is:
 * hedges, qualifiers, EDTF as written, grade, confidence, whose a date's bounds are and whence its year. They are written
 * for people, and may be worded better at any time: nothing is to be read out of them by a program.
 */
public final class Words {

    private Words() {}

    /**
     * The sentence that tells an event.
     *
     * @param state the case that it belongs to: best right after it, but any state will do. It says who a population and
     *     which an action is; those that are not in it are told as not registered, or by their id
     */
    public static String of(Event event, CaseFile state) {
        return switch (event) {
            case Opening.CaseOpened e -> Opening.words(e);
            case Populations.PopulationRegistered e -> Populations.words(e, state);
            case Populations.RelationReported e -> Populations.words(e, state);
            case Populations.CountReported e -> Populations.words(e, state);
            case Names.Event e -> Names.words(e, state);
            case Incidents.Event e -> Incidents.words(e, state);
            case Claims.Event e -> Claims.words(e, state);
            case Reviews.Event e -> Reviews.words(e, state);
            case Embargoes.Event e -> Embargoes.words(e, state);
            case Actions.Event e -> Actions.words(e, state);
            case Links.Event e -> Links.words(e);
        };
    }

    /**
     * Who the people of a population are: {@code around 29 people (male and female, from North Korea)}.
     *
     * @param state the case; a population that is not in it is told as not registered
     */
    public static String people(CaseFile state, PopulationId population) {
        Populations.PopulationRegistered registered = state.populations().get(population);
        return registered == null ? new People(state).bare(population) : ProfileWords.described(registered.profile());
    }
}
