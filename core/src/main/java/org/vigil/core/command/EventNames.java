package org.vigil.core.command;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.Borders;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.Claims;
import org.vigil.core.casefile.Closings;
import org.vigil.core.casefile.Custody;
import org.vigil.core.casefile.Drafts;
import org.vigil.core.casefile.Embargoes;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Harms;
import org.vigil.core.casefile.Justice;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Names;
import org.vigil.core.casefile.Opening;
import org.vigil.core.casefile.Populations;
import org.vigil.core.casefile.Reviews;
import org.vigil.core.casefile.Whereabouts;

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
            entry(Populations.RelationReported.class, new Stored("RelationReported", 2)),
            entry(Populations.CountReported.class, new Stored("CountReported", 2)),
            entry(Names.AliasRecorded.class, new Stored("AliasRecorded", 1)),
            entry(Names.AliasCorrected.class, new Stored("AliasCorrected", 1)),
            entry(Custody.ArrestReported.class, new Stored("ArrestReported", 1)),
            entry(Custody.DetentionReported.class, new Stored("DetentionReported", 2)),
            entry(Custody.TransferReported.class, new Stored("TransferReported", 1)),
            entry(Custody.ReleaseReported.class, new Stored("ReleaseReported", 1)),
            entry(Justice.ExpectedChargeReported.class, new Stored("ExpectedChargeReported", 2)),
            entry(Justice.ChargeReported.class, new Stored("ChargeReported", 1)),
            entry(Justice.DroppedChargesReported.class, new Stored("DroppedChargesReported", 1)),
            entry(Justice.TrialReported.class, new Stored("TrialReported", 1)),
            entry(Justice.HearingReported.class, new Stored("HearingReported", 1)),
            entry(Justice.SentenceReported.class, new Stored("SentenceReported", 1)),
            entry(Justice.AppealReported.class, new Stored("AppealReported", 1)),
            entry(Justice.StayReported.class, new Stored("StayReported", 1)),
            entry(Justice.AcquittalReported.class, new Stored("AcquittalReported", 1)),
            entry(Justice.ExecutionReported.class, new Stored("ExecutionReported", 1)),
            entry(Whereabouts.FateReported.class, new Stored("FateReported", 2)),
            entry(Whereabouts.DisappearanceReported.class, new Stored("DisappearanceReported", 1)),
            entry(Whereabouts.SightingReported.class, new Stored("SightingReported", 1)),
            entry(Whereabouts.DeathReported.class, new Stored("DeathReported", 1)),
            entry(Borders.ReturnReported.class, new Stored("ReturnReported", 2)),
            entry(Borders.DenialOfAsylumReported.class, new Stored("DenialOfAsylumReported", 1)),
            entry(Borders.DenialOfAccessReported.class, new Stored("DenialOfAccessReported", 1)),
            entry(Harms.IllTreatmentReported.class, new Stored("IllTreatmentReported", 1)),
            entry(Harms.ThreatReported.class, new Stored("ThreatReported", 1)),
            entry(Harms.SearchReported.class, new Stored("SearchReported", 1)),
            entry(Claims.RiskAssessed.class, new Stored("RiskAssessed", 2)),
            entry(Claims.PositionRecorded.class, new Stored("PositionRecorded", 3)),
            entry(Claims.ObligationCited.class, new Stored("ObligationCited", 2)),
            entry(Claims.ContextRecorded.class, new Stored("ContextRecorded", 2)),
            entry(Reviews.ReportCorroborated.class, new Stored("ReportCorroborated", 1)),
            entry(Reviews.ReportDisputed.class, new Stored("ReportDisputed", 1)),
            entry(Reviews.ReportRetracted.class, new Stored("ReportRetracted", 1)),
            entry(Reviews.ReportAdopted.class, new Stored("ReportAdopted", 1)),
            entry(Embargoes.EmbargoPlaced.class, new Stored("EmbargoPlaced", 1)),
            entry(Embargoes.EmbargoLifted.class, new Stored("EmbargoLifted", 1)),
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
