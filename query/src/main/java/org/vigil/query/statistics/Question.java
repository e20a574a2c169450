package org.vigil.query.statistics;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Reason;
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
        PEOPLE,
        /** Further informations that were published. */
        UPDATES,
        /** Closings of actions, those after which one was reopened too. */
        CLOSINGS,
        /** Appeals that are told to have been sent; a range, where counts of one action may have counted the same. */
        APPEALS,
        /** Answers of targets. */
        ANSWERS,
        /** What sections did on actions. */
        SECTION_ACTS,
        /** From an action's issue to its first further information, be it the one with which it was closed. */
        DAYS_TO_UPDATE,
        /** From an action's issue to its closing, the last one if it was reopened. */
        DAYS_TO_CLOSING,
        /** For how long an action stood undecided after its appeal date had come, until the day asked about at the most. */
        DAYS_PAST_APPEAL_DATE;

        /** Whether it is counted action by action. */
        boolean isOfActions() {
            return this != CASES && this != PEOPLE;
        }

        boolean isAmount() {
            return switch (this) {
                case UPDATES, CLOSINGS, APPEALS, ANSWERS, SECTION_ACTS -> true;
                case CASES, ACTIONS, PEOPLE, DAYS_TO_UPDATE, DAYS_TO_CLOSING, DAYS_PAST_APPEAL_DATE -> false;
            };
        }

        boolean isDays() {
            return isOfActions() && this != ACTIONS && !isAmount();
        }
    }

    /** By what it is told apart. A case that belongs under two keys is counted under each, and once in the total. */
    public enum By {
        /** Of actions, on the day asked about; EXPIRED follows from the appeal date. */
        STATUS,
        /**
         * What actions achieved: of people their own outcome, of closings those that they list, of all else those of the
         * closing that holds. Of people it can't be asked with status, year or act.
         */
        OUTCOME,
        /** In which a case happens; of actions and what was done on them, whose authorities are appealed to. */
        COUNTRY,
        /**
         * In which an action was issued; of what was done on actions and came back, in which that was; of cases and people,
         * where an act is asked for, in which that act happened.
         */
        YEAR,
        /** That is reported to have happened; expected and feared ones have not. */
        ACT,
        /**
         * The kind of incident that is reported to have happened, also where HURIDOCS' words have no act for it: CHARGE, TRIAL,
         * RELEASE. As with FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM and RETURNED_TO, years are then those in which that
         * happened, and with one of them nobody is counted as NOT_RECORDED, as what was not reported has no year. Of people it
         * can't be asked with act, outcome, reason or status.
         */
        INCIDENT,
        /**
         * Where people are, by the report that was adopted, otherwise by the one that became known last. UNKNOWN is what a
         * source says; NOT_RECORDED are those of whom no fate is reported: a detention or a release reports none. A part with
         * a fate of its own is counted under that alone, until another one of its whole becomes known; the dead stay dead.
         */
        FATE,
        /**
         * Of arbitrary detention, as the UN Working Group found of a detention that is reported; people are under each of
         * several. NOT_RECORDED are those of whom it has found none, and those who are not reported to be detained.
         */
        CATEGORY,
        /**
         * Where the UN Working Group stands with a disappearance; which report counts as with {@link #FATE}, so that one that
         * was OUTSTANDING and is CLOSED is under CLOSED alone. NOT_RECORDED are those of whom it has none, and those who are
         * not reported to have disappeared.
         */
        DISAPPEARANCE,
        /** The country from which people are reported to have been returned by force. */
        RETURNED_FROM,
        /** The country to which people are reported to have been returned by force. */
        RETURNED_TO,
        /** Under which a case is filed. */
        REGION,
        /** That a case is about. */
        CONCERN,
        /** Why actions were closed, as in {@link #OUTCOME}. */
        REASON;

        /**
         * Whether it is something that is reported of people, and is told of cases and actions as of people; but for
         * {@link #ACT}, to which questions can be narrowed as well.
         */
        boolean isReported() {
            return switch (this) {
                case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO -> true;
                case STATUS, OUTCOME, COUNTRY, YEAR, ACT, REGION, CONCERN, REASON -> false;
            };
        }
    }

    /**
     * What is counted at all: cases, and actions of cases, that fulfil all that is given. People are narrowed to those
     * whom the act befell, or who had the outcome.
     *
     * @param status an action stands so on the day asked about
     * @param outcome as in {@link By#OUTCOME}
     * @param country as in {@link By#COUNTRY}
     * @param year as in {@link By#YEAR}; an act is also asked for by {@link By#ACT}. Of what is reported of people, such as
     *     {@link By#INCIDENT}, in which that happened
     * @param act it is reported to have happened in the case
     * @param reason as in {@link By#REASON}
     */
    public record Filter(
            @Nullable Status status,
            @Nullable Outcome outcome,
            @Nullable CountryCode country,
            @Nullable Integer year,
            @Nullable Act act,
            @Nullable Region region,
            @Nullable Concern concern,
            @Nullable Reason reason) {
        /** Everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);

        /** The key to which it narrows what is told apart by something, if it does. */
        @Nullable
        String only(By by) {
            Object only = switch (by) {
                case STATUS -> status;
                case OUTCOME -> outcome;
                case COUNTRY -> country;
                case YEAR -> year;
                case ACT -> act;
                case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO -> null;
                case REGION -> region;
                case CONCERN -> concern;
                case REASON -> reason;
            };
            return only == null ? null : only.toString();
        }

        boolean admits(By by, Collection<String> keys) {
            String only = only(by);
            return only == null || keys.contains(only);
        }
    }

    /** @throws QuestionRefused if it asks for people by outcome and act, or year, or status at once, which is not kept */
    public Question {
        boolean outcomes = by == By.OUTCOME || by == By.REASON || filter.outcome() != null || filter.reason() != null;
        boolean acts = by == By.ACT || filter.act() != null;
        if (what == What.PEOPLE && outcomes && acts) {
            throw new QuestionRefused(
                    "outcome-and-act",
                    filter.act() == null ? field(filter) : "act",
                    "People can be told apart by outcome and closing reason, or by act, not by both at once. Ask for one of"
                            + " the two.");
        }
        if (what == What.PEOPLE && by.isReported()) {
            refuseReportedWithOthers(filter);
        }
        if (what == What.PEOPLE && outcomes && (isBy(by, filter, By.YEAR) || isBy(by, filter, By.STATUS))) {
            throw new QuestionRefused(
                    "outcome-and-year-or-status",
                    filter.year() != null ? "year" : filter.status() != null ? "status" : field(filter),
                    "People can be told apart by outcome and closing reason, or by the year and status of actions, not by"
                            + " both at once: an outcome is that of all actions of a case. Ask for one of the two.");
        }
    }

    private static void refuseReportedWithOthers(Filter filter) {
        String other = filter.act() != null ? "act" : filter.status() != null ? "status" : field(filter);
        boolean others = filter.outcome() != null || filter.reason() != null;
        if (others || filter.act() != null || filter.status() != null) {
            throw new QuestionRefused(
                    "incident-and-other",
                    other,
                    "People can be told apart by what is reported of them (kind of incident, fate, category of detention,"
                            + " disappearance, countries of return), or narrowed by act, outcome, closing reason or status,"
                            + " not both at once. Ask for one of the two.");
        }
    }

    /** Whether it is told apart by one of these, or narrowed by it. */
    boolean isAbout(By... each) {
        return Stream.of(each).anyMatch(asked -> isBy(by, filter, asked));
    }

    /** Whether years are those in which something happened, and not those in which actions were issued. */
    boolean isYearOfIncident() {
        return !what.isOfActions() && (isAbout(By.ACT) || by.isReported());
    }

    private static boolean isBy(By by, Filter filter, By asked) {
        return by == asked || filter.only(asked) != null;
    }

    private static String field(Filter filter) {
        return filter.outcome() == null && filter.reason() != null ? "reason" : "outcome";
    }

    /** Everything, told apart. */
    public static Question of(What what, By by) {
        return new Question(what, by, Filter.NONE);
    }

    /** The key to which the filter narrows what is told apart, if it does. */
    @Nullable
    String onlyKey() {
        return filter.only(by);
    }

    /** As a URL's query: {@code what=PEOPLE&by=OUTCOME&country=CN}. */
    public String text() {
        StringBuilder text = new StringBuilder("what=" + what + "&by=" + by);
        for (By each : By.values()) {
            String only = filter.only(each);
            if (only != null) {
                text.append('&')
                        .append(each.name().toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(only);
            }
        }
        return text.toString();
    }
}
