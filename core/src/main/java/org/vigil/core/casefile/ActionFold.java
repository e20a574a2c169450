package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Document;
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
            }
            case FurtherInformationPublished e ->
                documents = and(documents, new Document(e.index(), e.known(), Document.Kind.FURTHER_INFORMATION));
            case AppealDateExtended e -> appealDate = e.appealDate();
            case AppealDateCorrected e -> appealDate = e.appealDate();
            case TargetsChanged e -> addressed(e.countries(), e.targets(), e.copyTo());
            case NumberCorrected e -> number = e.number();
            case ActionSuperseded e -> {
                closingRequested = null;
                superseded = e;
            }
            case ClosingRequested e -> closingRequested = e;
            case ClosingRefused e -> closingRequested = null;
            case ClosingApproved e -> approve(e);
            case ActionClosed e -> {
                closingRequested = null;
                approval = null;
                closing = e;
            }
            case ActionReopened e -> {
                appealDate = e.appealDate() == null ? appealDate : e.appealDate();
                closing = null;
                approval = null;
                superseded = null;
            }
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
        closing = new ActionClosed(
                id,
                event.known(),
                closingRequested.reason(),
                closingRequested.explanation(),
                closingRequested.campaignContinues(),
                closingRequested.outcomes());
        closingRequested = null;
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
