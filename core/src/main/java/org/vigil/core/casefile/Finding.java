package org.vigil.core.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.core.vocabulary.PopulationId;

/**
 * What follows from facts that stand side by side: that they add up, or that they disagree. A finding is derived from the
 * case as it stands, and refuses nothing.
 *
 * @param kind NOTE where facts agree, WARNING where they disagree
 * @param code a stable name; the constants here
 * @param about the populations concerned, the whole first; none where it is not about people
 * @param message in words
 */
public record Finding(Kind kind, String code, List<PopulationId> about, String message) {

    /** Parts make up the whole: 29 and 6 are the 35. */
    public static final String PARTS_ADD_UP = "parts-add-up";

    /** Parts are more than the whole: 29 and 9 are more than around 35. */
    public static final String PARTS_EXCEED_WHOLE = "parts-exceed-whole";

    /** Sources count the same people differently. */
    public static final String COUNTS_DISAGREE = "counts-disagree";

    /** Sources say that the same people fare in two ways at once. */
    public static final String FATES_DISAGREE = "fates-disagree";

    /** Two populations are said to have nobody in common, and one of them to be inside the other. */
    public static final String RELATIONS_DISAGREE = "relations-disagree";

    /** Something is said to have befallen people after they are said to have died. */
    public static final String BEFELL_AFTER_DEATH = "befell-after-death";

    /** Two documents of the case's actions bear one AI Index. */
    public static final String AI_INDEX_TWICE = "ai-index-twice";

    /** The same appeals may have been counted twice: by what may be one section, sent by what may be the same means, in periods that overlap. */
    public static final String APPEALS_COUNTED_TWICE = "appeals-counted-twice";

    /** An answer came from a country to whose authorities no appeals of its action go. */
    public static final String ANSWER_FROM_ELSEWHERE = "answer-from-elsewhere";

    /** How grave it is. */
    public enum Kind {
        NOTE,
        WARNING
    }

    public Finding {
        about = List.copyOf(about);
    }

    /** All that follows from a case as it stands; what a command adds are those that were not there before it. */
    public static List<Finding> of(CaseFile state) {
        Forest forest = Forest.of(state);
        return Stream.of(
                        PartsOfWhole.findings(state, forest),
                        Disagreements.ofCounts(state, forest),
                        Fates.disagreements(state, forest),
                        Disagreements.ofRelations(state, forest),
                        AfterDeath.findings(state, forest),
                        Disagreements.ofDocuments(state),
                        CampaignFindings.of(state))
                .flatMap(List::stream)
                .toList();
    }

    static Finding note(String code, List<PopulationId> about, String message) {
        return new Finding(Kind.NOTE, code, about, message);
    }

    static Finding warning(String code, List<PopulationId> about, String message) {
        return new Finding(Kind.WARNING, code, about, message);
    }
}
