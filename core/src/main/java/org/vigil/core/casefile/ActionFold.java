package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Document;
import org.vigil.core.casefile.Action.Period;
import org.vigil.core.casefile.ActionChanges.ActionSuperseded;
import org.vigil.core.casefile.ActionChanges.AppealDateCorrected;
import org.vigil.core.casefile.ActionChanges.AppealDateExtended;
import org.vigil.core.casefile.ActionChanges.NumberCorrected;
import org.vigil.core.casefile.ActionChanges.TargetsChanged;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.FurtherInformationPublished;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Closings.ClosingApproved;
import org.vigil.core.casefile.Closings.ClosingRefused;
import org.vigil.core.casefile.Closings.ClosingRequested;
import org.vigil.core.casefile.Drafts.ActionDrafted;
import org.vigil.core.casefile.Drafts.DraftDiscarded;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;

/** An action while an event is applied to it. */
final class ActionFold {
    private final ActionId id;
    private @Nullable UaNumber number;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate appealDate;
    private Set<CountryCode> countries = Set.of();
    private List<Target> targets = List.of();
    private List<Copy> copyTo = List.of();
    private List<Document> documents = List.of();
    private @Nullable ClosingRequested closingRequested;
    private @Nullable ClosingApproved approval;
    private @Nullable ActionClosed closing;
    private @Nullable ActionSuperseded superseded;
    private List<Period> periods = List.of();
    private List<ActionClosed> reopened = List.of();
    private List<Campaign.Recorded> entries = List.of();
    private LocalDate lastAct;

    private ActionFold(ActionId id, LocalDate lastAct) {
        this.id = id;
        this.lastAct = lastAct;
    }

    ActionFold(Action action) {
        this(action.id(), action.lastAct());
        number = action.number();
        issued = action.issued();
        appealDate = action.appealDate();
        countries = action.countries();
        targets = action.targets();
        copyTo = action.copyTo();
        documents = action.documents();
        closingRequested = action.closingRequested();
        approval = action.approval();
        closing = action.closing();
        superseded = action.superseded();
        periods = action.periods();
        reopened = action.reopened();
        entries = action.entries();
    }

    /** The action that an event begins; null if it begins none. */
    static @Nullable Action begun(Actions.Event event) {
        return event instanceof ActionIssued || event instanceof ActionDrafted
                ? new ActionFold(event.action(), event.known()).with(event)
                : null;
    }

    Action with(Actions.Event event) {
        switch (event) {
            case Campaign.Recorded e -> entries = and(entries, e);
            case Campaign.EntryStruck e ->
                entries = entries.stream()
                        .filter(entry -> !entry.entry().equals(e.entry()))
                        .toList();
            default -> {
                act(event);
                lastAct = event.known();
            }
        }
        return new Action(
                id,
                number,
                issued,
                appealDate,
                countries,
                targets,
                copyTo,
                documents,
                closingRequested,
                approval,
                closing,
                superseded,
                periods,
                reopened,
                entries,
                lastAct);
    }

    private void act(Actions.Event event) {
        switch (event) {
            case ActionDrafted e -> {
                number = e.number();
                appealDate = e.appealDate();
                addressed(e.countries(), e.targets(), e.copyTo());
            }
            case ActionIssued e -> {
                number = e.number();
                issued = e.known();
                appealDate = e.appealDate();
                addressed(
                        e.countries(),
                        e.targets().isEmpty() ? targets : e.targets(),
                        e.copyTo().isEmpty() ? copyTo : e.copyTo());
                documents = List.of(new Document(e.index(), e.known(), Document.Kind.FIRST));
                openFrom(e.known(), e.appealDate());
            }
            case FurtherInformationPublished e ->
                documents = and(documents, new Document(e.index(), e.known(), Document.Kind.FURTHER_INFORMATION));
            case AppealDateExtended e -> {
                openUntil(e.known());
                openFrom(e.known(), e.appealDate());
            }
            case AppealDateCorrected e -> {
                appealDate = e.appealDate();
                last(period -> new Period(period.from(), e.appealDate(), period.until()));
            }
            case TargetsChanged e -> addressed(e.countries(), e.targets(), e.copyTo());
            case NumberCorrected e -> number = e.number();
            case ActionSuperseded e -> {
                closingRequested = null;
                superseded = e;
                openUntil(e.known());
            }
            case ClosingRequested e -> closingRequested = e;
            case ClosingRefused e -> closingRequested = null;
            case ClosingApproved e -> approve(e);
            case ActionClosed e -> {
                closingRequested = null;
                approval = null;
                closed(e);
            }
            case ActionReopened e -> reopen(e);
            case DraftDiscarded e -> {}
            case Campaign.Event e -> {}
        }
    }

    /** The closing is as the request says; of what was not asked for, nothing comes. */
    private void approve(ClosingApproved event) {
        if (closingRequested == null) {
            return;
        }
        approval = event;
        closed(new ActionClosed(
                id,
                event.known(),
                closingRequested.reason(),
                closingRequested.explanation(),
                closingRequested.campaignContinues(),
                closingRequested.outcomes()));
        closingRequested = null;
    }

    private void closed(ActionClosed event) {
        closing = event;
        openUntil(event.known());
    }

    private void reopen(ActionReopened event) {
        if (closing != null) {
            reopened = and(reopened, closing);
        }
        closing = null;
        approval = null;
        superseded = null;
        LocalDate until = event.appealDate() == null ? appealDate : event.appealDate();
        if (until != null) {
            openFrom(event.known(), until);
        }
    }

    private void openFrom(LocalDate day, LocalDate until) {
        appealDate = until;
        periods = and(periods, new Period(day, until, null));
    }

    private void openUntil(LocalDate day) {
        last(period -> period.until(day));
    }

    private void last(UnaryOperator<Period> change) {
        if (!periods.isEmpty()) {
            periods = and(periods.subList(0, periods.size() - 1), change.apply(periods.getLast()));
        }
    }

    private void addressed(Set<CountryCode> countries, List<Target> targets, List<Copy> copyTo) {
        this.countries = countries;
        this.targets = targets;
        this.copyTo = copyTo;
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }
}
