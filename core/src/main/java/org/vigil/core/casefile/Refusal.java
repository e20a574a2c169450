package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;

/** Why a command was refused. Nothing of a refused command is kept. */
public enum Refusal {
    NO_SUCH_CASE(Kind.NOT_FOUND, "no-such-case", "Open the case first, or check its id."),
    CASE_EXISTS(Kind.CONFLICT, "case-exists", "Leave the id out: the system gives a new case its own."),
    NO_SUCH_POPULATION(Kind.INVALID, "population-not-registered", "Register the population first, or check its id."),
    POPULATION_EXISTS(Kind.CONFLICT, "population-exists", "Leave the id out, or use the one that is registered."),
    POPULATION_OF_ITSELF(
            Kind.INVALID,
            "population-of-itself",
            "Name two populations, neither of which is inside the other already."),
    TOO_MANY_POPULATIONS(
            Kind.CONFLICT, "too-many-populations", "Register groups rather than each person, or open a case for some."),
    NESTED_TOO_DEEPLY(
            Kind.INVALID,
            "population-nested-too-deeply",
            "Name a whole that stands less deep, or leave out what stands between."),
    NOBODY(Kind.INVALID, "report-about-nobody", "Name in report/about the populations it is about."),
    RELATION_KNOWN(Kind.CONFLICT, "relation-known", "There is nothing to record: this is on record already."),
    REPORT_EXISTS(Kind.CONFLICT, "report-exists", "Leave the id out: the system gives a new report its own."),
    NO_SUCH_REPORT(Kind.INVALID, "report-not-recorded", "Record the report first, or check its id."),
    REPORT_RETRACTED(Kind.CONFLICT, "report-retracted", "What was withdrawn counts no more: name another report."),
    REPORT_CORRECTED(Kind.CONFLICT, "report-corrected", "Name the report that corrects it."),
    REPORT_OF_ITSELF(Kind.INVALID, "report-of-itself", "Name another report than the one that is spoken of."),
    BEFORE_REPORT(Kind.INVALID, "known-before-report", "Give a day on which the report was known."),
    ADOPTED_OVER_NOTHING(Kind.INVALID, "adopted-over-nothing", "Name in over the reports over which it is adopted."),
    ADOPTED_ALREADY(Kind.CONFLICT, "adopted-already", "There is nothing to record: this was decided already."),
    ANOTHER_ADOPTED(Kind.CONFLICT, "another-adopted", "Name in over the one by which the organisation goes so far."),
    UNDER_EMBARGO(Kind.CONFLICT, "report-under-embargo", "There is nothing to record: it is under embargo already."),
    NOT_UNDER_EMBARGO(Kind.CONFLICT, "report-not-under-embargo", "Name the report on which the embargo was placed."),
    KNOWN_IN_FUTURE(
            Kind.INVALID,
            "known-in-future",
            "Give the day on which it became known or took effect, today at the latest."),
    HAPPENED_IN_FUTURE(Kind.INVALID, "happened-in-future", "Report what is expected as expected, or correct the date."),
    KNOWN_BEFORE_HAPPENED(
            Kind.INVALID, "known-before-happened", "Correct the day on which it became known, or the date."),
    DAY_OUT_OF_RANGE(Kind.INVALID, "day-out-of-range", "Give a day from 1900-01-01 to 2200-12-31."),
    SAYS_NOTHING(Kind.INVALID, "says-nothing", "Say what the report is to tell."),
    WRONG_ACT(Kind.INVALID, "act-does-not-fit", "Use one of the acts that this command is for."),
    ACTION_NOT_ISSUED(Kind.INVALID, "action-not-issued", "Issue the action first, or check its id."),
    ACTION_EXISTS(Kind.CONFLICT, "action-exists", "Leave the id out: the system gives a new action its own."),
    ACTION_NOT_DRAFT(Kind.CONFLICT, "action-not-draft", "Only a draft can be discarded; close what was issued."),
    DRAFT_INCOMPLETE(Kind.INVALID, "draft-incomplete", "Give it with this command: the draft does not say it."),
    ACTION_SUPERSEDED(
            Kind.CONFLICT, "action-superseded", "Go on with the action that superseded it, or reopen this one."),
    SUPERSEDED_BY_ITSELF(Kind.INVALID, "superseded-by-itself", "Name two actions."),
    ACTION_CLOSED(Kind.CONFLICT, "action-closed", "Reopen the action first."),
    ACTION_NOT_CLOSED(Kind.CONFLICT, "action-not-closed", "Only a closed or superseded action can be reopened."),
    ACT_OUT_OF_ORDER(
            Kind.INVALID, "before-earlier-act", "Give the day of this act, not before the last act on this action."),
    APPEAL_DATE_PASSED(Kind.INVALID, "appeal-date-before-act", "Give an appeal date after the day of this act."),
    APPEAL_DATE_NOT_LATER(
            Kind.INVALID,
            "appeal-date-not-later",
            "Give a later one; a date that was entered wrongly is corrected with CorrectAppealDate."),
    APPEAL_DATE_KNOWN(Kind.CONFLICT, "appeal-date-known", "There is nothing to correct: this is the appeal date."),
    UA_NUMBER_KNOWN(Kind.CONFLICT, "ua-number-known", "There is nothing to correct: this is its number."),
    UA_NUMBER_TAKEN(
            Kind.CONFLICT, "ua-number-taken", "A UA number belongs to one case: check the number, or go to that case."),
    OUTCOME_TWICE(Kind.INVALID, "outcome-twice", "Give one outcome for each population."),
    OUTCOME_MISSING(Kind.INVALID, "outcome-missing", "Give the outcome for each population that the action was for."),
    CLOSING_NEEDS_TWO(
            Kind.CONFLICT, "closing-needs-two", "Ask for it with RequestClosing; another person then approves it."),
    CLOSING_REQUESTED(Kind.CONFLICT, "closing-requested", "Approve or refuse the closing that is asked for."),
    CLOSING_NOT_REQUESTED(Kind.CONFLICT, "closing-not-requested", "Ask for the closing first, with RequestClosing."),
    CLOSING_APPROVED_BY_REQUESTER(
            Kind.CONFLICT,
            "closing-approved-by-requester",
            "Let another person approve it; you may withdraw it by refusing."),
    BEFORE_ISSUE(Kind.INVALID, "before-issue", "Give the day on which it was done, not before the action was issued."),
    ENTRY_EXISTS(Kind.CONFLICT, "entry-exists", "Leave the id out: the system gives a new entry its own."),
    NO_SUCH_ENTRY(Kind.INVALID, "no-such-entry", "Check the id: it is that of a section's act, a count or an answer."),
    TOO_MANY_ENTRIES(
            Kind.CONFLICT, "too-many-entries", "Record appeals by month or by section rather than one by one."),
    NO_SUCH_OTHER_CASE(Kind.INVALID, "no-such-other-case", "Check the id of the other case."),
    LINKED_TO_ITSELF(Kind.INVALID, "linked-to-itself", "Name another case."),
    LINK_KNOWN(Kind.CONFLICT, "link-known", "There is nothing to record: this is on record already."),
    NOT_LINKED(Kind.CONFLICT, "not-linked", "There is nothing to undo; the link may be recorded on the other case."),
    TOO_MANY_LINKS(Kind.CONFLICT, "too-many-links", "Link the cases to one of them, rather than each to each."),
    PUBLISHED_IN_FUTURE(Kind.INVALID, "published-in-future", "Correct the day on which the source was published."),
    RETURNED_TO_SAME_COUNTRY(
            Kind.INVALID, "returned-to-same-country", "Name two countries: a return crosses a border."),
    TRANSFERRED_TO_SAME_PLACE(
            Kind.INVALID, "transferred-to-same-place", "Name two places, or leave out the one that is not known."),
    SENTENCE_OF_NO_LENGTH(
            Kind.INVALID,
            "sentence-of-no-length",
            "Give years, months or days, or leave the term out if no source says."),
    CONTRADICTS_ITSELF(Kind.INVALID, "contradicts-itself", "Leave out one of the two, or correct it."),
    NO_SUCH_ALIAS(Kind.INVALID, "no-such-alias", "Give the id of the report by which the name was recorded."),
    ALIAS_CORRECTED(Kind.CONFLICT, "alias-corrected", "Record the right name as another name of the person."),
    ANOTHER_PERSON(Kind.INVALID, "another-person", "Give as name/person the id of the person, as the case shows it."),
    NAMED_PERSON_IS_ONE(Kind.INVALID, "named-person-is-one", "Register each person who is named as one population.");

    /** What sort of refusal it is, for those who tell it onwards. */
    public enum Kind {
        /** What the command is about is not there. */
        NOT_FOUND,
        /** The case stands otherwise than the command takes for granted. */
        CONFLICT,
        /** What the command says is wrong, or refers to something that is not there. */
        INVALID
    }

    private final Kind kind;
    private final String code;
    private final String remedy;

    Refusal(Kind kind, String code, String remedy) {
        this.kind = kind;
        this.code = code;
        this.remedy = remedy;
    }

    /** What sort of refusal it is. */
    public Kind kind() {
        return kind;
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
     * @param field path of the field at fault in the command's JSON body, if one is: names, and indexes of lists, with
     *     {@code /} between them, such as {@code outcomes/1/population}
     * @param message what is wrong with it, with ids and days only: never a personal value
     */
    public CommandRefused of(@Nullable String field, String message) {
        return new CommandRefused(this, field, message);
    }
}
