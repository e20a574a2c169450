package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;

/** What is unlikely in what was counted on an action, and in what came back. */
final class CampaignFindings {

    private CampaignFindings() {}

    static List<Finding> of(CaseFile state) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Action action : state.actions().values()) {
            List<AppealsRecorded> before = new ArrayList<>();
            for (Campaign.Recorded entry : action.entries()) {
                if (entry instanceof AppealsRecorded count) {
                    if (before.stream().anyMatch(other -> overlap(other, count))) {
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
                        + " may be counted twice: another count of the same section and means overlaps with that");
    }

    // Sections of one country that are told apart by a name can't be compared, since names are sealed.
    private static boolean overlap(AppealsRecorded one, AppealsRecorded other) {
        return Objects.equals(country(one.section()), country(other.section()))
                && !isNamed(one.section())
                && !isNamed(other.section())
                && one.means() == other.means()
                && !first(one.period()).isAfter(last(other.period()))
                && !first(other.period()).isAfter(last(one.period()));
    }

    private static @Nullable CountryCode country(@Nullable Section section) {
        return section == null ? null : section.country();
    }

    private static boolean isNamed(@Nullable Section section) {
        return section != null && section.name() != null;
    }

    private static LocalDate first(Edtf period) {
        return period.earliest().orElse(LocalDate.MIN);
    }

    private static LocalDate last(Edtf period) {
        return period.latest().orElse(LocalDate.MAX);
    }

    private static boolean isFromElsewhere(Action action, AnswerRecorded answer) {
        CountryCode from = answer.from().country();
        return !action.countries().contains(from)
                && action.targets().stream()
                        .noneMatch(target -> target.country().equals(from));
    }
}
