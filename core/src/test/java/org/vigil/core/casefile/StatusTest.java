package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT     , 2014-09-09, DRAFT",
        "OPEN      , 2014-09-07, ISSUED",
        "OPEN      , 2014-09-08, EXPIRED",
        "OPEN      , 2014-09-09, EXPIRED",
        "CLOSED    , 2014-09-07, CLOSED",
        "CLOSED    , 2014-09-09, CLOSED",
        "SUPERSEDED, 2014-09-07, SUPERSEDED",
        "SUPERSEDED, 2014-09-09, SUPERSEDED",
    })
    void an_action_is_expired_from_its_appeal_date_on_while_it_is_open(
            Standing standing, LocalDate day, Status status) {
        assertThat(Status.on(standing, LocalDate.of(2014, 9, 8), day)).isEqualTo(status);
    }

    @Test
    void a_draft_needs_no_appeal_date() {
        assertThat(Status.on(Standing.DRAFT, null, LocalDate.of(2014, 9, 8))).isEqualTo(Status.DRAFT);
    }
}
