package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Action.Status;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "          , 2014-09-07, ISSUED",
        "          , 2014-09-08, EXPIRED",
        "          , 2014-09-09, EXPIRED",
        "2014-09-07, 2014-09-07, CLOSED",
        "2014-09-07, 2014-09-09, CLOSED",
    })
    void an_action_is_expired_from_its_appeal_date_on_unless_it_is_closed(
            @Nullable LocalDate closed, LocalDate day, Status status) {
        assertThat(Status.on(LocalDate.of(2014, 9, 8), closed, day)).isEqualTo(status);
    }
}
