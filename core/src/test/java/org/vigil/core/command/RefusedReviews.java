package org.vigil.core.command;

import static org.vigil.core.command.FollowedReviews.COUNT;
import static org.vigil.core.command.FollowedReviews.OTHER;
import static org.vigil.core.command.FollowedReviews.OTHER_ID;
import static org.vigil.core.command.FollowedReviews.PLACE;
import static org.vigil.core.command.FollowedReviews.REPORT;
import static org.vigil.core.command.FollowedReviews.SOURCE;
import static org.vigil.core.command.FollowedReviews.THIRD_ID;
import static org.vigil.core.command.FollowedReviews.report;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.GROUP;
import static org.vigil.core.command.Samples.NAME;
import static org.vigil.core.command.Samples.OPEN;
import static org.vigil.core.command.Samples.PART;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.REGISTER_PART;
import static org.vigil.core.command.Samples.REPORT_ID;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.TOMORROW;
import static org.vigil.core.command.Samples.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Embargoes.LiftEmbargo;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.CorroborateReport;
import org.vigil.core.casefile.Reviews.DisputeReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.ReportId;

/** Reviews of reports and embargoes that are refused although all that they need is there. */
final class RefusedReviews {

    private static final LocalDate TOO_EARLY = DAY.minusDays(1);
    private static final ReportId FOURTH_ID = new ReportId(new UUID(4, 10));

    private static final List<Command> REPORTED = List.of(OPEN, REGISTER_GROUP, REPORT, OTHER, COUNT);
    private static final Command RETRACT = new RetractReport(CASE, REPORT_ID, DAY, SOURCE, TEXT);
    private static final List<Command> RETRACTED = and(REPORTED, RETRACT);
    private static final List<Command> CORRECTED =
            and(REPORTED, new ReportDetention(CASE, report(FOURTH_ID, REPORT_ID)));
    private static final AdoptReport ADOPT = adopt(REPORT_ID, OTHER_ID);

    private RefusedReviews() {}

    static List<Refused> all() {
        return List.of(
                refused(RETRACTED, RETRACT, "report-retracted", "report"),
                refused(
                        RETRACTED,
                        new CorroborateReport(CASE, OTHER_ID, DAY, SOURCE, REPORT_ID, null),
                        "report-retracted",
                        "by"),
                refused(RETRACTED, adopt(OTHER_ID, REPORT_ID), "report-retracted", "over/0"),
                refused(
                        RETRACTED,
                        new ReportDetention(CASE, report(FOURTH_ID, REPORT_ID)),
                        "report-retracted",
                        "report/corrects"),
                refused(CORRECTED, RETRACT, "report-corrected", "report"),
                refused(CORRECTED, new DisputeReport(CASE, REPORT_ID, DAY, SOURCE, TEXT), "report-corrected", "report"),
                refused(
                        CORRECTED,
                        new ReportDetention(CASE, report(new ReportId(new UUID(4, 11)), REPORT_ID)),
                        "report-corrected",
                        "report/corrects"),
                refused(
                        REPORTED,
                        new ReportDetention(CASE, report(FOURTH_ID, FOURTH_ID)),
                        "report-not-recorded",
                        "report/corrects"),
                refused(
                        REPORTED,
                        new CorroborateReport(CASE, REPORT_ID, DAY, SOURCE, REPORT_ID, null),
                        "report-of-itself",
                        "by"),
                refused(
                        REPORTED,
                        new AdoptReport(CASE, REPORT_ID, List.of(OTHER_ID, REPORT_ID), DAY, NAME, TEXT),
                        "report-of-itself",
                        "over/1"),
                refused(
                        REPORTED,
                        new AdoptReport(CASE, REPORT_ID, List.of(), DAY, NAME, TEXT),
                        "adopted-over-nothing",
                        "over"),
                refused(
                        REPORTED,
                        new RetractReport(CASE, REPORT_ID, TOO_EARLY, SOURCE, TEXT),
                        "known-before-report",
                        "known"),
                refused(
                        REPORTED,
                        new RetractReport(CASE, REPORT_ID, TOMORROW, SOURCE, TEXT),
                        "known-in-future",
                        "known"),
                refused(and(REPORTED, ADOPT), ADOPT, "adopted-already", "report"),
                refused(
                        and(
                                REPORTED,
                                new AdoptReport(CASE, THIRD_ID, List.of(), DAY, NAME, TEXT),
                                new ReportCount(CASE, report(FOURTH_ID, null), GROUP, people(8))),
                        new AdoptReport(CASE, FOURTH_ID, List.of(), DAY, NAME, TEXT),
                        "another-adopted",
                        "over"),
                refused(
                        and(
                                List.of(OPEN, REGISTER_GROUP),
                                fate(REPORT_ID),
                                fate(OTHER_ID),
                                fate(THIRD_ID),
                                fate(FOURTH_ID),
                                ADOPT),
                        adopt(THIRD_ID, FOURTH_ID),
                        "another-adopted",
                        "over"),
                refused(
                        List.of(OPEN, REGISTER_GROUP, REGISTER_PART, related(REPORT_ID, null)),
                        related(OTHER_ID, null),
                        "relation-known",
                        "kind"),
                refused(and(REPORTED, PLACE), PLACE, "report-under-embargo", "report"),
                refused(
                        REPORTED,
                        new PlaceEmbargo(CASE, REPORT_ID, TOO_EARLY, NAME, TEXT),
                        "known-before-report",
                        "known"),
                refused(
                        and(REPORTED, PLACE),
                        new LiftEmbargo(CASE, OTHER_ID, DAY, NAME, TEXT),
                        "report-not-under-embargo",
                        "report"),
                refused(
                        and(REPORTED, PLACE),
                        new LiftEmbargo(CASE, REPORT_ID, TOMORROW, NAME, TEXT),
                        "known-in-future",
                        "known"));
    }

    private static Refused refused(List<Command> before, Command command, String code, String field) {
        return new Refused(before, command, code, field);
    }

    private static AdoptReport adopt(ReportId report, ReportId over) {
        return new AdoptReport(CASE, report, List.of(over), DAY, NAME, TEXT);
    }

    private static Command fate(ReportId id) {
        return new ReportFate(CASE, report(id, null), Fate.DETAINED);
    }

    private static Command related(ReportId id, @Nullable ReportId corrects) {
        return new RelatePopulations(CASE, report(id, corrects), Kind.DISJOINT, GROUP, PART, Basis.STATED);
    }

    private static List<Command> and(List<Command> commands, Command... more) {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
