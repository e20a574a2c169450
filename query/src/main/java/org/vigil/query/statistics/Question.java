package org.vigil.query.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.projection.QuestionRefused;

/**
 * What is asked for.
 *
 * @param what what is counted
 * @param by by what it is told apart
 * @param filter what is counted at all
 */
public record Question(What what, By by, Filter filter) {

    /** What is counted. */
    public enum What {
        CASES,
        ACTIONS,
        PEOPLE
    }

    /** By what it is told apart. A case that belongs under two keys is counted under each, and once in the total. */
    public enum By {
        /** Of actions, on the day asked about; EXPIRED follows from the appeal date. */
        STATUS,
        /** What actions achieved: of people their own outcome, of actions and cases every one that they list. */
        OUTCOME,
        /** In which a case happens; of actions, whose authorities are appealed to. */
        COUNTRY,
        /** In which an action was issued; of cases and people, where an act is asked for, in which that act happened. */
        YEAR,
        /** That is reported to have happened; expected and feared ones have not. */
        ACT
    }

    /**
     * What is counted at all: cases, and actions of cases, that fulfil all that is given. People are narrowed to those
     * whom the act befell, or who had the outcome.
     *
     * @param status an action stands so on the day asked about
     * @param outcome an action lists it
     * @param country as in {@link By#COUNTRY}
     * @param year as in {@link By#YEAR}; an act is also asked for by {@link By#ACT}
     * @param act it is reported to have happened in the case
     */
    public record Filter(
            @Nullable Status status,
            @Nullable Outcome outcome,
            @Nullable CountryCode country,
            @Nullable Integer year,
            @Nullable Act act,
            @Nullable Region region,
            @Nullable Concern concern) {
        /** Everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null, null, null);
    }

    /** @throws QuestionRefused if it asks for people by both outcome and act, which is not kept */
    public Question {
        boolean outcomes = by == By.OUTCOME || filter.outcome() != null;
        boolean acts = by == By.ACT || filter.act() != null;
        if (what == What.PEOPLE && outcomes && acts) {
            throw new QuestionRefused(
                    "outcome-and-act",
                    filter.act() == null ? "outcome" : "act",
                    "People can be told apart by outcome or by act, not by both at once. Ask for one of the two.");
        }
    }

    /** Everything, told apart. */
    public static Question of(What what, By by) {
        return new Question(what, by, Filter.NONE);
    }

    /** Whether a year is that in which an act happened. */
    boolean meansYearOfAct() {
        return what != What.ACTIONS && (by == By.ACT || filter.act() != null);
    }

    /** The key to which the filter narrows what is told apart, if it does. */
    @Nullable
    String onlyKey() {
        Object only = switch (by) {
            case STATUS -> filter.status();
            case OUTCOME -> filter.outcome();
            case COUNTRY -> filter.country();
            case YEAR -> filter.year();
            case ACT -> filter.act();
        };
        return only == null ? null : only.toString();
    }

    /** As a URL's query: {@code what=PEOPLE&by=OUTCOME&country=CN}. */
    public String text() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("what", what);
        given.put("by", by);
        put(given, "status", filter.status());
        put(given, "outcome", filter.outcome());
        put(given, "country", filter.country());
        put(given, "year", filter.year());
        put(given, "act", filter.act());
        put(given, "region", filter.region());
        put(given, "concern", filter.concern());
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
