package org.vigil.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;

class StoredFileTest {
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);
    private static final CaseState STATE =
            new CaseState(CaseFile.NONE, 3, 7, Instant.ofEpochMilli(9), 1, Instant.ofEpochMilli(2));
    private static final CaseRows.Step STEP = new CaseRows.Step(List.of(), STATE, DAY);

    private static Document stored(StoredFile file) {
        return file.document(STEP).append("position", STATE.position());
    }

    @Test
    void what_is_kept_comes_back() {
        StoredFile file = new StoredFile(new CaseJson());

        assertThat(file.read(stored(file), Moment.current(DAY))).contains(STATE);
    }

    @Test
    void a_day_before_the_last_known_and_an_earlier_position_are_not_answered() {
        StoredFile file = new StoredFile(new CaseJson());

        assertThat(file.read(stored(file), Moment.current(DAY.minusDays(1)))).isEmpty();
        assertThat(file.read(stored(file), Moment.asOf(7, DAY))).isEmpty();
    }

    @Test
    void a_case_that_is_too_large_for_a_document_is_not_kept() {
        StoredFile file = new StoredFile(new CaseJson(), 10);

        assertThat(stored(file)).doesNotContainKey("state").containsEntry("version", 3L);
        assertThat(file.read(stored(file), Moment.current(DAY))).isEmpty();
    }
}
