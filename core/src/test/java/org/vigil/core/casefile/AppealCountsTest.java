package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.Means;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Quantity;

class AppealCountsTest {
    private static final Section SWEDEN = new Section(CountryCode.parse("SE"), null);
    private static final Section FRANCE = new Section(CountryCode.parse("FR"), null);

    private static AppealsRecorded count(int entry, @Nullable Section section, @Nullable Means means, String period) {
        return new AppealsRecorded(
                new ActionId(new UUID(1, 1)),
                new EntryId(new UUID(2, entry)),
                LocalDate.of(2015, 1, 1),
                section,
                means,
                new Quantity(500, null, Set.of()),
                Edtf.parse(period),
                null);
    }

    @Test
    void counts_of_other_sections_means_or_periods_are_apart() {
        AppealsRecorded letters = count(1, SWEDEN, Means.LETTER, "2014-02");
        assertThat(AppealCounts.apart(List.of(letters, count(2, FRANCE, Means.LETTER, "2014-02"))))
                .hasSize(2);
        assertThat(AppealCounts.apart(List.of(letters, count(2, SWEDEN, Means.FAX, "2014-02"))))
                .hasSize(2);
        assertThat(AppealCounts.apart(List.of(letters, count(2, SWEDEN, Means.LETTER, "2014-03"))))
                .hasSize(2);
        assertThat(AppealCounts.apart(List.of(letters, count(2, SWEDEN, Means.LETTER, "2014"))))
                .hasSize(1);
    }

    @Test
    void a_count_that_does_not_say_whose_or_by_what_means_may_overlap_with_all() {
        AppealsRecorded letters = count(1, SWEDEN, Means.LETTER, "2014-02");
        assertThat(AppealCounts.apart(List.of(letters, count(2, null, Means.LETTER, "2014-02"))))
                .hasSize(1);
        assertThat(AppealCounts.apart(List.of(letters, count(2, SWEDEN, null, "2014-02"))))
                .hasSize(1);
        assertThat(AppealCounts.apart(List.of(letters, count(2, FRANCE, null, "2014-02"))))
                .hasSize(2);
    }

    @Test
    void a_count_that_overlaps_with_two_others_joins_these() {
        AppealsRecorded february = count(1, SWEDEN, Means.LETTER, "2014-02");
        AppealsRecorded march = count(2, SWEDEN, Means.LETTER, "2014-03");
        AppealsRecorded both = count(3, SWEDEN, Means.LETTER, "2014-02/2014-03");
        AppealsRecorded april = count(4, SWEDEN, Means.LETTER, "2014-04");
        assertThat(AppealCounts.apart(List.of(february, march, both, april)))
                .containsExactly(List.of(february, march, both), List.of(april));
    }
}
