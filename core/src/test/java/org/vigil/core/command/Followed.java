package org.vigil.core.command;

import static org.vigil.core.command.Samples.ACTION;
import static org.vigil.core.command.Samples.ALIAS;
import static org.vigil.core.command.Samples.APPEAL_DATE;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.CLOSE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.GROUP;
import static org.vigil.core.command.Samples.INDEX;
import static org.vigil.core.command.Samples.ISSUE;
import static org.vigil.core.command.Samples.LATER_INDEX;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.NAME;
import static org.vigil.core.command.Samples.NUMBER;
import static org.vigil.core.command.Samples.ONE_PERSON;
import static org.vigil.core.command.Samples.OPEN;
import static org.vigil.core.command.Samples.OUTCOMES;
import static org.vigil.core.command.Samples.PART;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.REGISTER_INSIDE;
import static org.vigil.core.command.Samples.REGISTER_PART;
import static org.vigil.core.command.Samples.REPORT_ID;
import static org.vigil.core.command.Samples.SOME_PEOPLE;
import static org.vigil.core.command.Samples.TARGETS;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.TODAY;
import static org.vigil.core.command.Samples.accepted;
import static org.vigil.core.command.Samples.anotherAccepted;
import static org.vigil.core.command.Samples.anotherReport;
import static org.vigil.core.command.Samples.entered;
import static org.vigil.core.command.Samples.people;
import static org.vigil.core.command.Samples.relate;
import static org.vigil.core.command.Samples.reopen;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.FurtherInformationPublished;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Claims.AssessRisk;
import org.vigil.core.casefile.Claims.Breach;
import org.vigil.core.casefile.Claims.CiteObligation;
import org.vigil.core.casefile.Claims.ContextRecorded;
import org.vigil.core.casefile.Claims.HedgedMagnitude;
import org.vigil.core.casefile.Claims.Holder;
import org.vigil.core.casefile.Claims.HolderKind;
import org.vigil.core.casefile.Claims.Instrument;
import org.vigil.core.casefile.Claims.Magnitude;
import org.vigil.core.casefile.Claims.ObligationCited;
import org.vigil.core.casefile.Claims.Of;
import org.vigil.core.casefile.Claims.PositionRecorded;
import org.vigil.core.casefile.Claims.RecordContext;
import org.vigil.core.casefile.Claims.RecordPosition;
import org.vigil.core.casefile.Claims.RiskAssessed;
import org.vigil.core.casefile.Claims.Rule;
import org.vigil.core.casefile.Claims.Standing;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Names.AliasCorrected;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.AliasRecorded;
import org.vigil.core.casefile.Names.CorrectAlias;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Report;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Where;

/**
 * A command that is followed: what comes of it, and what must have been done before.
 *
 * @param events what comes of it, opened
 * @param needs what must have been done before, each with the refusal where only those before it were done
 */
record Followed(Command command, List<? extends Event> events, List<Need> needs) {

    Followed(Command command, Event event, List<Need> needs) {
        this(command, List.of(event), needs);
    }

    static final UUID MADE = new UUID(7, 0);
    static final Need CASE_OPENED = new Need(List.of(OPEN), "no-such-case", "caseId");
    private static final Need ABOUT_REGISTERED = registered("report/about/0", REGISTER_GROUP);
    static final Need ACTION_ISSUED = new Need(List.of(ISSUE), "action-not-issued", "action");

    /**
     * What must have been done before.
     *
     * @param before the commands by which it was done
     * @param code of the refusal where it was not
     * @param field of that refusal
     */
    record Need(List<Command> before, String code, String field) {}

    @Override
    public String toString() {
        return command.getClass().getSimpleName();
    }

    static Stream<Followed> all() {
        return Stream.of(
                        cases(),
                        populations(),
                        names(),
                        IncidentsFollowed.all(),
                        claims(),
                        FollowedReviews.all(),
                        actions(),
                        ActionsFollowed.all(),
                        withLittle())
                .flatMap(List::stream);
    }

    private static List<Followed> cases() {
        return List.of(new Followed(
                OPEN,
                new CaseOpened(CASE, OPEN.region(), Set.of(MYANMAR, THAILAND), Set.of(Concern.TORTURE), TEXT),
                List.of()));
    }

    private static List<Followed> populations() {
        return List.of(
                new Followed(
                        REGISTER_INSIDE,
                        new PopulationRegistered(PART, ONE_PERSON, new Within(GROUP, Basis.STATED)),
                        List.of(CASE_OPENED, registered("partOf/population", REGISTER_GROUP))),
                new Followed(
                        relate(Kind.DISJOINT, PART, GROUP),
                        new RelationReported(accepted(), Kind.DISJOINT, PART, GROUP, Basis.STATED),
                        List.of(CASE_OPENED, registered("one", REGISTER_PART), registered("other", REGISTER_GROUP))),
                new Followed(
                        new ReportCount(CASE, entered(), GROUP, people(11, Qualifier.AT_LEAST)),
                        new CountReported(accepted(), GROUP, people(11, Qualifier.AT_LEAST)),
                        List.of(CASE_OPENED, registered("population", REGISTER_GROUP))));
    }

    private static List<Followed> names() {
        return List.of(
                new Followed(
                        ALIAS,
                        new AliasRecorded(accepted(), PART, NAME, AliasKind.NICKNAME),
                        List.of(
                                CASE_OPENED,
                                registered("population", REGISTER_PART),
                                registered("report/about/0", REGISTER_GROUP))),
                new Followed(
                        new CorrectAlias(CASE, anotherReport(), REPORT_ID, NAME),
                        new AliasCorrected(anotherAccepted(), PART, REPORT_ID, NAME),
                        List.of(
                                CASE_OPENED,
                                new Need(List.of(REGISTER_PART, REGISTER_GROUP, ALIAS), "no-such-alias", "alias"))));
    }

    private static List<Followed> claims() {
        Set<Harm> harms = Set.of(Harm.TORTURE, Harm.IMPRISONMENT);
        List<Holder> holders = List.of(
                new Holder(HolderKind.STATE, MYANMAR, TEXT), new Holder(HolderKind.INTERGOVERNMENTAL, null, TEXT));
        Breach breach = new Breach(MYANMAR, TEXT, Set.of(Hedge.ALLEGEDLY));
        List<HedgedMagnitude> dozens = List.of(new HedgedMagnitude(Magnitude.DOZENS, Set.of(Hedge.POSSIBLY)));
        return List.of(
                said(
                        new AssessRisk(CASE, entered(), harms, MYANMAR, Of.THESE_PEOPLE),
                        new RiskAssessed(accepted(), harms, MYANMAR, Of.THESE_PEOPLE)),
                said(
                        new RecordPosition(CASE, entered(), holders, Standing.OFFENDERS, TEXT),
                        new PositionRecorded(accepted(), holders, Standing.OFFENDERS, TEXT)),
                said(
                        new CiteObligation(
                                CASE, entered(), Rule.TREATY, Instrument.ICCPR, List.of(MYANMAR), TEXT, breach),
                        new ObligationCited(accepted(), Rule.TREATY, Instrument.ICCPR, List.of(MYANMAR), TEXT, breach)),
                said(
                        new RecordContext(CASE, entered(), Concern.TORTURE, dozens, TEXT),
                        new ContextRecorded(accepted(), Concern.TORTURE, dozens, TEXT)));
    }

    private static List<Followed> actions() {
        return List.of(
                new Followed(
                        ISSUE,
                        new ActionIssued(ACTION, NUMBER, INDEX, DAY, APPEAL_DATE, Set.of(MYANMAR), TARGETS, List.of()),
                        List.of(CASE_OPENED)),
                new Followed(
                        new PublishFurtherInformation(CASE, ACTION, LATER_INDEX, DAY, TEXT),
                        new FurtherInformationPublished(ACTION, LATER_INDEX, DAY, TEXT),
                        List.of(CASE_OPENED, ACTION_ISSUED)),
                new Followed(
                        CLOSE,
                        new ActionClosed(ACTION, DAY, Reason.GOOD_NEWS, TEXT, true, OUTCOMES),
                        List.of(CASE_OPENED, ACTION_ISSUED, registered("outcomes/0/population", REGISTER_GROUP))),
                new Followed(
                        reopen(DAY, APPEAL_DATE),
                        new ActionReopened(ACTION, DAY, APPEAL_DATE, TEXT),
                        List.of(
                                CASE_OPENED,
                                ACTION_ISSUED,
                                new Need(List.of(REGISTER_GROUP, CLOSE), "action-not-closed", "action"))));
    }

    /** What is left out is made, or is as on the day of recording. */
    private static List<Followed> withLittle() {
        Source source = new Source(Source.Kind.LAWYER, null, null, null, null, null);
        NewReport little =
                new NewReport(null, List.of(), null, null, null, List.of(), source, null, null, Set.of(), null);
        Report made = new Report(
                new ReportId(MADE),
                Set.of(GROUP),
                null,
                TODAY,
                Where.NOT_SAID,
                List.of(),
                source,
                null,
                null,
                Set.of(),
                null);
        return List.of(
                new Followed(
                        new RegisterPopulation(CASE, null, SOME_PEOPLE, null),
                        new PopulationRegistered(new PopulationId(MADE), SOME_PEOPLE, null),
                        List.of(CASE_OPENED)),
                new Followed(
                        new ReportCount(CASE, little, GROUP, people(3)),
                        new CountReported(made, GROUP, people(3)),
                        List.of(CASE_OPENED, registered("population", REGISTER_GROUP))),
                new Followed(
                        new IssueAction(CASE, null, NUMBER, INDEX, null, TODAY.plusDays(9), Set.of(), List.of()),
                        new ActionIssued(
                                new ActionId(MADE),
                                NUMBER,
                                INDEX,
                                TODAY,
                                TODAY.plusDays(9),
                                Set.of(),
                                List.of(),
                                List.of()),
                        List.of(CASE_OPENED)),
                new Followed(
                        new PublishFurtherInformation(CASE, ACTION, LATER_INDEX, null, null),
                        new FurtherInformationPublished(ACTION, LATER_INDEX, TODAY, null),
                        List.of(CASE_OPENED, ACTION_ISSUED)),
                new Followed(
                        new CloseAction(CASE, ACTION, null, Reason.OTHER, null, false, OUTCOMES),
                        new ActionClosed(ACTION, TODAY, Reason.OTHER, null, false, OUTCOMES),
                        List.of(CASE_OPENED, ACTION_ISSUED, registered("outcomes/0/population", REGISTER_GROUP))),
                new Followed(
                        reopen(DAY, null),
                        new ActionReopened(ACTION, DAY, null, TEXT),
                        List.of(
                                CASE_OPENED,
                                ACTION_ISSUED,
                                new Need(List.of(REGISTER_GROUP, CLOSE), "action-not-closed", "action"))),
                new Followed(
                        new ReopenAction(CASE, ACTION, null, TODAY.plusDays(9), TEXT),
                        new ActionReopened(ACTION, TODAY, TODAY.plusDays(9), TEXT),
                        List.of(
                                CASE_OPENED,
                                ACTION_ISSUED,
                                new Need(List.of(REGISTER_GROUP, CLOSE), "action-not-closed", "action"))));
    }

    static Followed said(Command command, Event event) {
        return new Followed(command, event, List.of(CASE_OPENED, ABOUT_REGISTERED));
    }

    static Need registered(String field, Command registering) {
        return new Need(List.of(registering), "population-not-registered", field);
    }
}
