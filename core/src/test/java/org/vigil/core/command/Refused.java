package org.vigil.core.command;

import static org.vigil.core.command.Samples.ACTION;
import static org.vigil.core.command.Samples.ALIAS;
import static org.vigil.core.command.Samples.ANOTHER_ACTION;
import static org.vigil.core.command.Samples.ANOTHER_REPORT;
import static org.vigil.core.command.Samples.APPEAL_DATE;
import static org.vigil.core.command.Samples.APPROVER;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.CLOSE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.GROUP;
import static org.vigil.core.command.Samples.ISSUE;
import static org.vigil.core.command.Samples.LATER_INDEX;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.NAME;
import static org.vigil.core.command.Samples.NUMBER;
import static org.vigil.core.command.Samples.OPEN;
import static org.vigil.core.command.Samples.OUTCOMES;
import static org.vigil.core.command.Samples.PART;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.REGISTER_INSIDE;
import static org.vigil.core.command.Samples.REGISTER_PART;
import static org.vigil.core.command.Samples.REPORT_ID;
import static org.vigil.core.command.Samples.SOME_PEOPLE;
import static org.vigil.core.command.Samples.TOMORROW;
import static org.vigil.core.command.Samples.anotherReport;
import static org.vigil.core.command.Samples.close;
import static org.vigil.core.command.Samples.entered;
import static org.vigil.core.command.Samples.issue;
import static org.vigil.core.command.Samples.relate;
import static org.vigil.core.command.Samples.reopen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Claims.AssessRisk;
import org.vigil.core.casefile.Claims.Of;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.CorrectAlias;
import org.vigil.core.casefile.Names.RecordAlias;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;

/**
 * A command that is refused although all that it needs is there.
 *
 * @param before the commands that were followed before
 * @param code of the refusal
 * @param field at fault
 * @param by who sends it; those before were sent by {@link Samples#ASKER}
 * @param closing by how many people an action is closed
 */
record Refused(List<? extends Command> before, Command command, String code, String field, UserId by, Closers closing) {

    static final List<Command> REGISTERED = List.of(OPEN, REGISTER_GROUP);
    private static final List<Command> NESTED = List.of(OPEN, REGISTER_GROUP, REGISTER_INSIDE);
    static final List<Command> ISSUED = List.of(OPEN, REGISTER_GROUP, ISSUE);
    static final List<Command> CLOSED = List.of(OPEN, REGISTER_GROUP, ISSUE, CLOSE);
    static final UaNumber ANOTHER_NUMBER = UaNumber.parse("UA 13/14");
    static final LocalDate TOO_EARLY = DAY.minusDays(1);

    Refused(List<? extends Command> before, Command command, String code, String field) {
        this(before, command, code, field, APPROVER, Closers.ONE_PERSON);
    }

    @Override
    public String toString() {
        return command.getClass().getSimpleName() + ": " + code + " at " + field;
    }

    static Stream<Refused> all() {
        return Stream.of(
                        cases(),
                        reports(),
                        names(),
                        IncidentsRefused.all(),
                        RefusedReviews.all(),
                        issuing(),
                        acts(),
                        ActionsRefused.all())
                .flatMap(List::stream);
    }

    private static List<Refused> cases() {
        Profile named = new Profile(
                NAME,
                null,
                SOME_PEOPLE.count(),
                SOME_PEOPLE.role(),
                SOME_PEOPLE.gender(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return List.of(
                new Refused(List.of(OPEN), OPEN, "case-exists", "caseId"),
                new Refused(REGISTERED, REGISTER_GROUP, "population-exists", "population"),
                new Refused(
                        REGISTERED,
                        new RegisterPopulation(CASE, PART, named, null),
                        "named-person-is-one",
                        "profile/count"),
                new Refused(REGISTERED, relate(Kind.DISJOINT, GROUP, GROUP), "population-of-itself", "other"),
                new Refused(NESTED, relate(Kind.PART_OF, GROUP, PART), "population-of-itself", "other"),
                new Refused(NESTED, relate(Kind.SAME_AS, PART, GROUP), "population-of-itself", "other"),
                new Refused(NESTED, relate(Kind.PART_OF, PART, GROUP), "relation-known", "kind"),
                new Refused(
                        full(),
                        new RegisterPopulation(CASE, null, SOME_PEOPLE, null),
                        "too-many-populations",
                        "caseId"),
                new Refused(
                        nested(32),
                        new RegisterPopulation(CASE, null, SOME_PEOPLE, inside(32)),
                        "population-nested-too-deeply",
                        "partOf/population"));
    }

    private static List<Command> full() {
        List<Command> commands = new ArrayList<>(List.of(OPEN));
        for (int i = 1; i <= 500; i++) {
            commands.add(new RegisterPopulation(CASE, numbered(i), SOME_PEOPLE, null));
        }
        return commands;
    }

    /** So many populations, each inside the one before. */
    private static List<Command> nested(int deep) {
        List<Command> commands = new ArrayList<>(List.of(OPEN));
        for (int i = 1; i <= deep; i++) {
            commands.add(new RegisterPopulation(CASE, numbered(i), SOME_PEOPLE, i == 1 ? null : inside(i - 1)));
        }
        return commands;
    }

    private static Within inside(int number) {
        return new Within(numbered(number), Basis.STATED);
    }

    private static PopulationId numbered(int number) {
        return new PopulationId(new UUID(12, number));
    }

    private static List<Refused> reports() {
        String past = "2014-08-01/2014-08-03";
        ReportDetention detention = new ReportDetention(CASE, entered());
        return List.of(
                said(entered(List.of(), past, DAY, "2014-08"), "report-about-nobody", "report/about"),
                said(entered(List.of(GROUP), past, TOMORROW, "2014-08"), "known-in-future", "report/known"),
                said(entered(List.of(GROUP), "2014-11", DAY, "2014-08"), "happened-in-future", "report/happened/date"),
                said(
                        entered(List.of(GROUP), "2014-08/2014-12", DAY, "2014-08"),
                        "happened-in-future",
                        "report/happened/date"),
                said(entered(List.of(GROUP), "2014-09", DAY, "2014-08"), "known-before-happened", "report/known"),
                said(
                        entered(List.of(GROUP), past, DAY, TOMORROW.toString()),
                        "published-in-future",
                        "report/source/published"),
                said(
                        entered(List.of(GROUP), past, LocalDate.of(1789, 7, 14), "2014-08"),
                        "day-out-of-range",
                        "report/known"),
                new Refused(
                        REGISTERED,
                        new AssessRisk(CASE, entered(), java.util.Set.of(), MYANMAR, Of.CLASS_OF_PEOPLE),
                        "says-nothing",
                        "harms"),
                new Refused(
                        List.of(OPEN, REGISTER_GROUP, detention),
                        new AssessRisk(CASE, entered(), java.util.Set.of(Harm.TORTURE), MYANMAR, Of.CLASS_OF_PEOPLE),
                        "report-exists",
                        "report/id"));
    }

    private static List<Refused> names() {
        List<Command> named = List.of(OPEN, REGISTER_GROUP, REGISTER_PART, ALIAS);
        PersonName another = new PersonName.Clear(new PersonId(new UUID(4, 9)), "Mo Quell");
        Command corrected = new CorrectAlias(CASE, anotherReport(), REPORT_ID, null);
        return List.of(
                new Refused(
                        REGISTERED,
                        new RecordAlias(CASE, entered(), GROUP, NAME, AliasKind.SPELLING),
                        "named-person-is-one",
                        "population"),
                new Refused(
                        named,
                        new RecordAlias(CASE, anotherReport(), PART, another, AliasKind.SPELLING),
                        "another-person",
                        "name/person"),
                new Refused(
                        named,
                        new CorrectAlias(CASE, anotherReport(), REPORT_ID, another),
                        "another-person",
                        "name/person"),
                new Refused(
                        named, new CorrectAlias(CASE, anotherReport(), ANOTHER_REPORT, null), "no-such-alias", "alias"),
                new Refused(
                        List.of(OPEN, REGISTER_GROUP, REGISTER_PART, ALIAS, corrected),
                        new CorrectAlias(CASE, entered(), REPORT_ID, null),
                        "alias-corrected",
                        "alias"));
    }

    private static List<Refused> issuing() {
        return List.of(
                new Refused(ISSUED, issue(ACTION, ANOTHER_NUMBER, DAY, APPEAL_DATE), "action-exists", "action"),
                new Refused(ISSUED, issue(ANOTHER_ACTION, NUMBER, DAY, APPEAL_DATE), "ua-number-taken", "number"),
                new Refused(List.of(OPEN), issue(ACTION, NUMBER, DAY, DAY), "appeal-date-before-act", "appealDate"),
                new Refused(
                        List.of(OPEN),
                        issue(ACTION, NUMBER, TOMORROW, TOMORROW.plusDays(9)),
                        "known-in-future",
                        "known"));
    }

    private static List<Refused> acts() {
        Achieved achieved = new Achieved(GROUP, Outcome.NO_CHANGE, null);
        return List.of(
                new Refused(ISSUED, publish(TOO_EARLY), "before-earlier-act", "known"),
                new Refused(ISSUED, publish(TOMORROW), "known-in-future", "known"),
                new Refused(ISSUED, close(DAY, List.of()), "outcome-missing", "outcomes"),
                new Refused(ISSUED, close(DAY, List.of(achieved, achieved)), "outcome-twice", "outcomes/1/population"),
                new Refused(ISSUED, close(TOO_EARLY, OUTCOMES), "before-earlier-act", "known"),
                new Refused(CLOSED, CLOSE, "action-closed", "action"),
                new Refused(CLOSED, reopen(TOO_EARLY, APPEAL_DATE), "before-earlier-act", "known"),
                new Refused(CLOSED, reopen(DAY, DAY), "appeal-date-before-act", "appealDate"),
                new Refused(CLOSED, reopen(APPEAL_DATE, null), "appeal-date-before-act", "appealDate"));
    }

    private static Refused said(NewReport report, String code, String field) {
        return new Refused(REGISTERED, new ReportDetention(CASE, report), code, field);
    }

    private static Command publish(LocalDate known) {
        return new PublishFurtherInformation(CASE, ACTION, LATER_INDEX, known, null);
    }
}
