package org.vigil.core.command;

import static org.vigil.core.command.Followed.registered;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.GROUP;
import static org.vigil.core.command.Samples.NAME;
import static org.vigil.core.command.Samples.OPEN;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.REPORT_ID;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.TODAY;
import static org.vigil.core.command.Samples.accepted;
import static org.vigil.core.command.Samples.entered;
import static org.vigil.core.command.Samples.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.DetentionReported;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Embargoes.EmbargoLifted;
import org.vigil.core.casefile.Embargoes.EmbargoPlaced;
import org.vigil.core.casefile.Embargoes.LiftEmbargo;
import org.vigil.core.casefile.Embargoes.NewEmbargo;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Report;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.CorroborateReport;
import org.vigil.core.casefile.Reviews.DisputeReport;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.casefile.Reviews.ReportCorroborated;
import org.vigil.core.casefile.Reviews.ReportDisputed;
import org.vigil.core.casefile.Reviews.ReportRetracted;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.command.Followed.Need;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;

/** Reviews of reports and embargoes that are followed, and what they need. */
final class FollowedReviews {

    static final ReportId OTHER_ID = new ReportId(new UUID(4, 8));
    static final ReportId THIRD_ID = new ReportId(new UUID(4, 9));
    static final Source SOURCE = entered().source();

    /** A detention, a second report of it, and a count. */
    static final Command REPORT = new ReportDetention(CASE, entered());

    static final Command OTHER = new ReportDetention(CASE, report(OTHER_ID, null));
    static final Command COUNT = new ReportCount(CASE, report(THIRD_ID, null), GROUP, people(9));
    static final PlaceEmbargo PLACE = new PlaceEmbargo(CASE, REPORT_ID, DAY, NAME, TEXT);

    private static final Need CASE_OPENED = new Need(List.of(OPEN), "no-such-case", "caseId");
    private static final Need RECORDED = new Need(List.of(REGISTER_GROUP, REPORT), "report-not-recorded", "report");

    private FollowedReviews() {}

    static NewReport report(ReportId id, @Nullable ReportId corrects) {
        return report(id, corrects, null);
    }

    private static NewReport report(ReportId id, @Nullable ReportId corrects, @Nullable NewEmbargo embargo) {
        NewReport like = entered();
        return new NewReport(
                id,
                like.about(),
                like.happened(),
                like.known(),
                like.where(),
                like.by(),
                like.source(),
                like.grade(),
                like.confidence(),
                like.hedges(),
                like.note(),
                corrects,
                embargo);
    }

    static List<Followed> all() {
        return List.of(
                new Followed(
                        new ReportDetention(CASE, report(REPORT_ID, null, new NewEmbargo(NAME, TEXT))),
                        List.of(
                                new EmbargoPlaced(REPORT_ID, TODAY, NAME, TEXT),
                                new DetentionReported(accepted(), null)),
                        List.of(CASE_OPENED, registered("report/about/0", REGISTER_GROUP))),
                new Followed(
                        new CorroborateReport(CASE, REPORT_ID, DAY, SOURCE, OTHER_ID, TEXT),
                        new ReportCorroborated(REPORT_ID, DAY, SOURCE, OTHER_ID, TEXT),
                        List.of(CASE_OPENED, RECORDED, new Need(List.of(OTHER), "report-not-recorded", "by"))),
                new Followed(
                        new CorroborateReport(CASE, REPORT_ID, null, SOURCE, null, null),
                        new ReportCorroborated(REPORT_ID, TODAY, SOURCE, null, null),
                        List.of(CASE_OPENED, RECORDED)),
                new Followed(
                        new DisputeReport(CASE, REPORT_ID, DAY, SOURCE, TEXT),
                        new ReportDisputed(REPORT_ID, DAY, SOURCE, TEXT),
                        List.of(CASE_OPENED, RECORDED)),
                new Followed(
                        new RetractReport(CASE, REPORT_ID, DAY, SOURCE, TEXT),
                        new ReportRetracted(REPORT_ID, DAY, SOURCE, TEXT),
                        List.of(CASE_OPENED, RECORDED)),
                new Followed(
                        new AdoptReport(CASE, REPORT_ID, List.of(OTHER_ID), DAY, NAME, TEXT),
                        new ReportAdopted(REPORT_ID, Set.of(OTHER_ID), DAY, NAME, TEXT),
                        List.of(CASE_OPENED, RECORDED, new Need(List.of(OTHER), "report-not-recorded", "over/0"))),
                new Followed(
                        new AdoptReport(CASE, THIRD_ID, List.of(), null, NAME, TEXT),
                        new ReportAdopted(THIRD_ID, Set.of(), TODAY, NAME, TEXT),
                        List.of(
                                CASE_OPENED,
                                new Need(List.of(REGISTER_GROUP, COUNT), "report-not-recorded", "report"))),
                new Followed(
                        new ReportDetention(CASE, report(OTHER_ID, REPORT_ID)),
                        new DetentionReported(correcting(), null),
                        List.of(
                                CASE_OPENED,
                                new Need(List.of(REGISTER_GROUP), "population-not-registered", "report/about/0"),
                                new Need(List.of(REPORT), "report-not-recorded", "report/corrects"))),
                new Followed(PLACE, new EmbargoPlaced(REPORT_ID, DAY, NAME, TEXT), List.of(CASE_OPENED, RECORDED)),
                new Followed(
                        new LiftEmbargo(CASE, REPORT_ID, null, NAME, TEXT),
                        new EmbargoLifted(REPORT_ID, TODAY, NAME, TEXT),
                        List.of(
                                CASE_OPENED,
                                RECORDED,
                                new Need(List.of(PLACE), "report-not-under-embargo", "report"))));
    }

    private static Report correcting() {
        Report like = accepted();
        return new Report(
                OTHER_ID,
                like.about(),
                like.happened(),
                like.known(),
                like.where(),
                like.by(),
                like.source(),
                like.grade(),
                like.confidence(),
                like.hedges(),
                like.note(),
                REPORT_ID);
    }
}
