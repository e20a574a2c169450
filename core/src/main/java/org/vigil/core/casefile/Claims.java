package org.vigil.core.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Text;

/** What is said beside what happened: feared harm, positions, obligations, and the setting of a case. */
public final class Claims {

    private Claims() {}

    /** Of whom a fear is spoken: of these people, or of a class of people to which they belong. */
    public enum Of {
        THESE_PEOPLE,
        CLASS_OF_PEOPLE
    }

    /** Who holds a position. */
    public enum HolderKind {
        ORGANISATION,
        STATE,
        INTERGOVERNMENTAL,
        OTHER
    }

    /** As what people are regarded. */
    public enum Standing {
        ECONOMIC_MIGRANTS,
        REFUGEES,
        OFFENDERS,
        PRISONERS_OF_CONSCIENCE
    }

    /** What sort of rule is cited. */
    public enum Rule {
        PRINCIPLE_OF_INTERNATIONAL_LAW,
        TREATY,
        DOMESTIC_RULE
    }

    /** Rules that are cited often enough to have a name here. */
    public enum Instrument {
        NON_REFOULEMENT,
        REFUGEE_CONVENTION,
        CONVENTION_AGAINST_TORTURE,
        ICCPR,
        EXIT_PERMISSION,
        OTHER
    }

    /** Orders of magnitude, for figures that no source counts. */
    public enum Magnitude {
        DOZENS,
        HUNDREDS,
        THOUSANDS,
        TENS_OF_THOUSANDS
    }

    /**
     * Who holds a position.
     *
     * @param kind what sort of holder; ORGANISATION is the one that keeps this file
     * @param country the state, if it is one
     * @param name in words
     */
    public record Holder(
            HolderKind kind,
            @Nullable CountryCode country,
            @Nullable Text name) {}

    /**
     * An alleged breach of a rule.
     *
     * @param by who is alleged to have breached it
     * @param how in words
     * @param hedges reservations of the source
     */
    public record Breach(CountryCode by, @Nullable Text how, Set<Hedge> hedges) {
        public Breach {
            hedges = Limits.set("hedges", hedges);
        }
    }

    /** An order of magnitude with the reservations under which it is given. */
    public record HedgedMagnitude(Magnitude magnitude, Set<Hedge> hedges) {
        public HedgedMagnitude {
            hedges = Limits.set("hedges", hedges);
        }
    }

    /** Commands on claims. */
    public sealed interface Command extends Statement.Command {}

    /** Claims that were recorded. */
    public sealed interface Event extends Statement {}

    /**
     * Assesses a risk: harm that is feared, not a fact.
     *
     * @param harms what is feared
     * @param in the country in which it is feared
     * @param of these people, or a class of people to which they belong
     */
    public record AssessRisk(
            CaseId caseId,
            NewReport report,
            Set<Harm> harms,
            @Nullable CountryCode in,
            Of of) implements Command {
        public AssessRisk {
            harms = Limits.set("harms", harms);
        }
    }

    /** A risk was assessed; see {@link AssessRisk}. */
    public record RiskAssessed(
            Report report, Set<Harm> harms, @Nullable CountryCode in, Of of) implements Event {
        public RiskAssessed {
            harms = Limits.set("harms", harms);
        }
    }

    /**
     * Records a position beside all others.
     *
     * @param holders whose it is, of several if they hold it together
     * @param standing as what they regard the people
     * @param position in words
     */
    public record RecordPosition(
            CaseId caseId,
            NewReport report,
            List<Holder> holders,
            @Nullable Standing standing,
            @Nullable Text position) implements Command {
        public RecordPosition {
            holders = Limits.list("holders", holders);
        }
    }

    /** A position was recorded; see {@link RecordPosition}. */
    public record PositionRecorded(
            Report report,
            List<Holder> holders,
            @Nullable Standing standing,
            @Nullable Text position) implements Event {
        public PositionRecorded {
            holders = Limits.list("holders", holders);
        }
    }

    /**
     * Cites a rule, and its alleged breach if one is alleged.
     *
     * @param rule what sort
     * @param instrument which
     * @param binds the states that it binds
     * @param content what it says, in words
     * @param breach how it is alleged to be breached
     */
    public record CiteObligation(
            CaseId caseId,
            NewReport report,
            Rule rule,
            Instrument instrument,
            List<CountryCode> binds,
            @Nullable Text content,
            @Nullable Breach breach)
            implements Command {
        public CiteObligation {
            binds = Limits.list("binds", binds);
        }
    }

    /** A rule was cited; see {@link CiteObligation}. */
    public record ObligationCited(
            Report report,
            Rule rule,
            Instrument instrument,
            List<CountryCode> binds,
            @Nullable Text content,
            @Nullable Breach breach)
            implements Event {
        public ObligationCited {
            binds = Limits.list("binds", binds);
        }
    }

    /**
     * Records the setting of a case: what is said of its theme, and counted for no case.
     *
     * @param theme of which it is said
     * @param eachYear orders of magnitude, each with its reservations
     * @param content in words
     */
    public record RecordContext(
            CaseId caseId,
            NewReport report,
            Concern theme,
            List<HedgedMagnitude> eachYear,
            @Nullable Text content) implements Command {
        public RecordContext {
            eachYear = Limits.list("eachYear", eachYear);
        }
    }

    /** The setting of a case was recorded; see {@link RecordContext}. */
    public record ContextRecorded(
            Report report,
            Concern theme,
            List<HedgedMagnitude> eachYear,
            @Nullable Text content) implements Event {
        public ContextRecorded {
            eachYear = Limits.list("eachYear", eachYear);
        }
    }

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        // What is feared or held may speak of days to come.
        Report report = command.report().accept(state, occasion, true);
        return List.of(
                switch (command) {
                    case AssessRisk c -> {
                        refuseNothing(c.harms().isEmpty(), "harms", "no harm is said to be feared");
                        yield new RiskAssessed(report, c.harms(), c.in(), c.of());
                    }
                    case RecordPosition c -> {
                        refuseNothing(c.holders().isEmpty(), "holders", "nobody is said to hold it");
                        refuseNothing(
                                c.standing() == null && c.position() == null,
                                "position",
                                "neither a standing nor a position in words is given");
                        yield new PositionRecorded(report, c.holders(), c.standing(), c.position());
                    }
                    case CiteObligation c ->
                        new ObligationCited(report, c.rule(), c.instrument(), c.binds(), c.content(), c.breach());
                    case RecordContext c -> {
                        refuseNothing(
                                c.eachYear().isEmpty() && c.content() == null,
                                "content",
                                "neither a figure nor anything in words is given");
                        yield new ContextRecorded(report, c.theme(), c.eachYear(), c.content());
                    }
                });
    }

    private static void refuseNothing(boolean nothing, String field, String message) {
        if (nothing) {
            throw Refusal.SAYS_NOTHING.of(field, message);
        }
    }

    static String words(Event event, CaseFile state) {
        Telling telling = Telling.of(event.report(), state);
        return switch (event) {
            case RiskAssessed e -> ClaimWords.risk(e, telling);
            case PositionRecorded e -> ClaimWords.position(e, telling);
            case ObligationCited e -> ClaimWords.obligation(e, telling);
            case ContextRecorded e -> ClaimWords.context(e);
        };
    }
}
