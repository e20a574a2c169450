package org.vigil.core.command;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.Claims;
import org.vigil.core.casefile.Closings;
import org.vigil.core.casefile.Drafts;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Opening;
import org.vigil.core.casefile.Populations;

/**
 * The stable names under which events are stored, and the newest revision of each. A name that was ever written is never
 * given to another event; a class may be renamed at will.
 */
public final class EventNames {

    /**
     * How an event is stored.
     *
     * @param name stable
     * @param revision the newest, from 1 on
     */
    record Stored(String name, int revision) {}

    private static final Map<Class<? extends Event>, Stored> STORED = Map.ofEntries(
            entry(Opening.CaseOpened.class, new Stored("CaseOpened", 1)),
            entry(Populations.PopulationRegistered.class, new Stored("PopulationRegistered", 1)),
            entry(Populations.RelationReported.class, new Stored("RelationReported", 1)),
            entry(Populations.CountReported.class, new Stored("CountReported", 1)),
            entry(Incidents.DetentionReported.class, new Stored("DetentionReported", 1)),
            entry(Incidents.ReturnReported.class, new Stored("ReturnReported", 1)),
            entry(Incidents.ExpectedChargeReported.class, new Stored("ExpectedChargeReported", 1)),
            entry(Incidents.FateReported.class, new Stored("FateReported", 1)),
            entry(Claims.RiskAssessed.class, new Stored("RiskAssessed", 1)),
            entry(Claims.PositionRecorded.class, new Stored("PositionRecorded", 1)),
            entry(Claims.ObligationCited.class, new Stored("ObligationCited", 1)),
            entry(Claims.ContextRecorded.class, new Stored("ContextRecorded", 1)),
            entry(Actions.ActionIssued.class, new Stored("ActionIssued", 2)),
            entry(Actions.FurtherInformationPublished.class, new Stored("FurtherInformationPublished", 1)),
            entry(Actions.ActionClosed.class, new Stored("ActionClosed", 1)),
            entry(Actions.ActionReopened.class, new Stored("ActionReopened", 1)),
            entry(Drafts.ActionDrafted.class, new Stored("ActionDrafted", 1)),
            entry(Drafts.DraftDiscarded.class, new Stored("DraftDiscarded", 1)),
            entry(ActionChanges.AppealDateExtended.class, new Stored("AppealDateExtended", 1)),
            entry(ActionChanges.AppealDateCorrected.class, new Stored("AppealDateCorrected", 1)),
            entry(ActionChanges.TargetsChanged.class, new Stored("TargetsChanged", 1)),
            entry(ActionChanges.NumberCorrected.class, new Stored("NumberCorrected", 1)),
            entry(ActionChanges.ActionSuperseded.class, new Stored("ActionSuperseded", 1)),
            entry(Campaign.SectionActRecorded.class, new Stored("SectionActRecorded", 1)),
            entry(Campaign.AppealsRecorded.class, new Stored("AppealsRecorded", 1)),
            entry(Campaign.AnswerRecorded.class, new Stored("AnswerRecorded", 1)),
            entry(Campaign.EntryStruck.class, new Stored("EntryStruck", 1)),
            entry(Closings.ClosingRequested.class, new Stored("ClosingRequested", 1)),
            entry(Closings.ClosingApproved.class, new Stored("ClosingApproved", 1)),
            entry(Closings.ClosingRefused.class, new Stored("ClosingRefused", 1)),
            entry(Links.CasesLinked.class, new Stored("CasesLinked", 1)),
            entry(Links.DuplicateMarked.class, new Stored("DuplicateMarked", 1)),
            entry(Links.CasesUnlinked.class, new Stored("CasesUnlinked", 1)));

    private static final Map<String, Class<? extends Event>> BY_NAME = STORED.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().name(), Map.Entry::getKey));

    private EventNames() {}

    /** Every kind of event by its stable name. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }

    /** The stable name of a kind of event. */
    public static String nameOf(Class<?> type) {
        return stored(type).name();
    }

    /**
     * The kind of event of a name.
     *
     * @throws IllegalArgumentException if no event has it
     */
    public static Class<? extends Event> typeOf(String name) {
        return known(BY_NAME.get(name), name);
    }

    static Stored stored(Class<?> type) {
        return known(STORED.get(type), type);
    }

    private static <V> V known(@Nullable V found, Object wanted) {
        if (found == null) {
            throw new IllegalArgumentException("no event has the name, or is of the type, " + wanted);
        }
        return found;
    }
}
