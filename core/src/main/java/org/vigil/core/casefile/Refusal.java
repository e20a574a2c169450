package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;

/** Why a command was refused. Nothing of a refused command is kept. */
public enum Refusal {
    NO_SUCH_CASE("no-such-case", "Open the case first, or check its id."),
    CASE_EXISTS("case-exists", "Leave the id out: the system gives a new case its own."),
    NO_SUCH_POPULATION("population-not-registered", "Register the population first, or check its id."),
    POPULATION_EXISTS("population-exists", "Leave the id out, or use the one that is registered."),
    POPULATION_OF_ITSELF("population-of-itself", "Name two populations, neither of which is inside the other already."),
    NOBODY("report-about-nobody", "Name in report/about the populations it is about."),
    RELATION_KNOWN("relation-known", "There is nothing to record: this is on record already."),
    REPORT_EXISTS("report-exists", "Leave the id out: the system gives a new report its own."),
    KNOWN_IN_FUTURE("known-in-future", "Give the day on which it became known or took effect, today at the latest."),
    HAPPENED_IN_FUTURE("happened-in-future", "Report what is expected as expected, or correct the date."),
    KNOWN_BEFORE_HAPPENED("known-before-happened", "Correct the day on which it became known, or the date."),
    WRONG_ACT("act-does-not-fit", "Use one of the acts that this command is for."),
    ACTION_NOT_ISSUED("action-not-issued", "Issue the action first, or check its id."),
    ACTION_EXISTS("action-exists", "Leave the id out: the system gives a new action its own."),
    ACTION_CLOSED("action-closed", "Reopen the action first."),
    ACTION_NOT_CLOSED("action-not-closed", "Only a closed action can be reopened."),
    ACT_OUT_OF_ORDER("before-earlier-act", "Give the day of this act, not before the last act on this action."),
    APPEAL_DATE_PASSED("appeal-date-before-act", "Give an appeal date after the day of this act."),
    UA_NUMBER_TAKEN("ua-number-taken", "A UA number belongs to one case: check the number, or go to that case."),
    OUTCOME_TWICE("outcome-twice", "Give one outcome for each population."),
    OUTCOME_MISSING("outcome-missing", "Give the outcome for each population that the action was for.");

    private final String code;
    private final String remedy;

    Refusal(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /** A stable name. */
    public String code() {
        return code;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /**
     * The refusal of one command.
     *
     * @param field path of the field at fault in the command's body, if one is
     * @param message what is wrong with it, with ids and days only: never a personal value
     */
    public CommandRefused of(@Nullable String field, String message) {
        return new CommandRefused(this, field, message);
    }
}
