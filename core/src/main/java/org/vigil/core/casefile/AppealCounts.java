package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.Means;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.vocabulary.Edtf;

/** Which counts of appeals on one action may have counted the same ones. */
public final class AppealCounts {

    private AppealCounts() {}

    /**
     * Counts in groups, such that no appeal is in two of them. Within a group each count may overlap with another one.
     *
     * @param counts of one action
     */
    public static List<List<AppealsRecorded>> apart(List<AppealsRecorded> counts) {
        List<List<AppealsRecorded>> groups = new ArrayList<>();
        for (AppealsRecorded count : counts) {
            List<AppealsRecorded> joined = new ArrayList<>();
            groups.removeIf(group -> {
                boolean overlaps = group.stream().anyMatch(other -> mayOverlap(other, count));
                return overlaps && joined.addAll(group);
            });
            joined.add(count);
            groups.add(joined);
        }
        return groups;
    }

    /** Whether two may have counted the same: by one section, sent by the same means, in periods that overlap. */
    static boolean mayOverlap(AppealsRecorded one, AppealsRecorded other) {
        return mayBeSame(one.section(), other.section())
                && mayBeSame(one.means(), other.means())
                && !first(one.period()).isAfter(last(other.period()))
                && !first(other.period()).isAfter(last(one.period()));
    }

    // Sections of one country that are told apart by a name can't be compared, since names are sealed.
    private static boolean mayBeSame(@Nullable Section one, @Nullable Section other) {
        return one == null
                || other == null
                || (one.country().equals(other.country()) && one.name() == null && other.name() == null);
    }

    // Who does not say how they were sent may have counted all.
    private static boolean mayBeSame(@Nullable Means one, @Nullable Means other) {
        return one == null || other == null || one == other;
    }

    private static LocalDate first(Edtf period) {
        return period.earliest().orElse(LocalDate.MIN);
    }

    private static LocalDate last(Edtf period) {
        return period.latest().orElse(LocalDate.MAX);
    }
}
