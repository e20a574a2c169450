package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.vocabulary.CountryCode;

/** What is unlikely in what was counted on an action, and in what came back. */
final class CampaignFindings {

    private CampaignFindings() {}

    static List<Finding> of(CaseFile state) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Action action : state.actions().values()) {
            List<AppealsRecorded> before = new ArrayList<>();
            for (Campaign.Recorded entry : action.entries()) {
                if (entry instanceof AppealsRecorded count) {
                    if (before.stream().anyMatch(other -> AppealCounts.mayOverlap(other, count))) {
                        findings.add(twice(action, count));
                    }
                    before.add(count);
                } else if (entry instanceof AnswerRecorded answer && isFromElsewhere(action, answer)) {
                    findings.add(Finding.warning(
                            Finding.ANSWER_FROM_ELSEWHERE,
                            List.of(),
                            "an answer to " + action.name() + " came on " + answer.known() + " from "
                                    + answer.from().country().displayName() + ", where no appeals of it go"));
                }
            }
        }
        return List.copyOf(findings);
    }

    private static Finding twice(Action action, AppealsRecorded count) {
        return Finding.warning(
                Finding.APPEALS_COUNTED_TWICE,
                List.of(),
                "appeals on " + action.name() + " of " + count.period().text()
                        + " may be counted twice: another count, which may be of the same section and means, overlaps with that");
    }

    private static boolean isFromElsewhere(Action action, AnswerRecorded answer) {
        CountryCode from = answer.from().country();
        return !action.countries().contains(from)
                && action.targets().stream()
                        .noneMatch(target -> target.country().equals(from));
    }
}
