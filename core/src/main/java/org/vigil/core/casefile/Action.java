package org.vigil.core.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges.ActionSuperseded;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Closings.ClosingApproved;
import org.vigil.core.casefile.Closings.ClosingRequested;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;

/**
 * An urgent action as it stands.
 *
 * @param number its UA number; of a draft the one that is planned, if one is
 * @param issued day of issue; absent while it is a draft
 * @param appealDate appeals are asked for before this day; of a draft the one that is planned, if one is
 * @param copyTo who is to get copies of the appeals
 * @param documents its documents, in the order in which they were recorded
 * @param closingRequested the closing that is asked for and neither approved nor refused
 * @param approval who asked for the closing and who approved it, where two acts led to it
 * @param closing how it was closed; absent while it is open
 * @param superseded by which action it was superseded
 * @param periods in which it was open, each under one appeal date; the last one goes on while it is open
 * @param reopened the closings after which it was reopened
 * @param entries what sections did on it, appeals that were counted, and answers, in the order of recording
 * @param lastAct day of the last act on it
 */
public record Action(
        ActionId id,
        @Nullable UaNumber number,
        @Nullable LocalDate issued,
        @Nullable LocalDate appealDate,
        Set<CountryCode> countries,
        List<Target> targets,
        List<Copy> copyTo,
        List<Document> documents,
        @Nullable ClosingRequested closingRequested,
        @Nullable ClosingApproved approval,
        @Nullable ActionClosed closing,
        @Nullable ActionSuperseded superseded,
        List<Period> periods,
        List<ActionClosed> reopened,
        List<Campaign.Recorded> entries,
        LocalDate lastAct) {

    /**
     * A document of an action.
     *
     * @param known day of publication
     * @param kind as what it was published
     */
    public record Document(AiIndex index, LocalDate known, Kind kind) {

        /** As what a document is published. */
        public enum Kind {
            FIRST,
            FURTHER_INFORMATION
        }
    }

    /**
     * A time in which an action was open under one appeal date. Where the date was corrected, it is the right one.
     *
     * @param from day of issue, extension or reopening
     * @param until day of extension, closing or superseding; absent while it goes on
     */
    public record Period(
            LocalDate from, LocalDate appealDate, @Nullable LocalDate until) {

        /**
         * For how many days the action had stood undecided after its appeal date had come, by a day on which all of this was
         * known; empty if that date never came in this time.
         */
        public OptionalLong daysPast(LocalDate day) {
            LocalDate expired = appealDate.isBefore(from) ? from : appealDate;
            boolean came = until == null ? !day.isBefore(expired) : until.isAfter(expired);
            return came
                    ? OptionalLong.of(ChronoUnit.DAYS.between(expired, until == null ? day : until))
                    : OptionalLong.empty();
        }

        Period until(LocalDate day) {
            return until == null ? new Period(from, appealDate, day) : this;
        }
    }

    /** What acts have made of an action, whatever the day. */
    public enum Standing {
        DRAFT,
        OPEN,
        CLOSED,
        SUPERSEDED
    }

    /** Where an action stands on a day. EXPIRED is derived, never stored. */
    public enum Status {
        DRAFT,
        ISSUED,
        EXPIRED,
        CLOSED,
        SUPERSEDED;

        /**
         * The status on a day: what is open is expired from the first moment of its appeal date.
         *
         * @param standing as far as known on that day
         * @param appealDate absent for drafts that have none
         */
        public static Status on(Standing standing, @Nullable LocalDate appealDate, LocalDate day) {
            return switch (standing) {
                case DRAFT -> DRAFT;
                case OPEN -> appealDate == null || day.isBefore(appealDate) ? ISSUED : EXPIRED;
                case CLOSED -> CLOSED;
                case SUPERSEDED -> SUPERSEDED;
            };
        }
    }

    Action with(Actions.Event event) {
        return new ActionFold(this).with(event);
    }

    /** What acts have made of it. */
    public Standing standing() {
        if (issued == null) {
            return Standing.DRAFT;
        }
        if (superseded != null) {
            return Standing.SUPERSEDED;
        }
        return closing == null ? Standing.OPEN : Standing.CLOSED;
    }

    /** Its status on a day; see {@link Status#on}. */
    public Status statusOn(LocalDate day) {
        return Status.on(standing(), appealDate, day);
    }

    /** By how many people it was closed; null unless it is closed. */
    public @Nullable Closers closedBy() {
        if (closing == null) {
            return null;
        }
        return approval == null || approval.by().equals(approval.requestedBy())
                ? Closers.ONE_PERSON
                : Closers.TWO_PEOPLE;
    }

    /** As one speaks of it: by its number, or as a draft. */
    String name() {
        if (number == null) {
            return "the draft " + id;
        }
        return issued == null ? "the draft of " + number.text() : number.text();
    }
}
