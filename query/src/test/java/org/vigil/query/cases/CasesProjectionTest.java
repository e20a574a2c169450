package org.vigil.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.Gated;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.ProjectionStatus;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.Row;
import org.vigil.testing.SeedCase;

/** What the projection writes depends on the log alone. */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class CasesProjectionTest extends ViewsSuite {
    private static final List<String> VIEWS = List.of(CasesProjection.FILES, CasesProjection.ROWS);

    private static final int PIECE = 5;

    private static final Moment NOW = Moment.current(SeedCase.TODAY);

    private Gated cases;
    private Projections running;

    @AfterEach
    void nothingStands() {
        cases.open();
    }

    @BeforeEach
    void theCaseIsProjectedPieceByPiece() throws InterruptedException {
        cases = new Gated(new CasesProjection(replay, json));
        running = run(cases);
        List<Command> commands = SeedCase.commands();
        for (int i = 0; i < commands.size(); i++) {
            caseLog.enter(SeedCase.TODAY, commands.get(i));
            if (commands.get(i) instanceof OpenCase) {
                caseLog.enter(SeedCase.TODAY, anotherCase());
            }
            if (i % PIECE == 0) {
                awaitAll(CasesProjection.NAME);
            }
        }
        caseLog.enter(SeedCase.TODAY, SeedCase.reopening(SeedCase.TODAY, LocalDate.of(2014, 12, 1)));
        awaitAll(CasesProjection.NAME);
    }

    private static Command anotherCase() {
        return new OpenCase(
                new CaseId(new UUID(3, 3)),
                Region.EUROPE_CENTRAL_ASIA,
                Set.of(CountryCode.parse("BY")),
                Set.of(Concern.DEATH_PENALTY),
                new Text.Clear("Another", null, Set.of()));
    }

    private List<List<Document>> documents() {
        return VIEWS.stream().map(view -> documents(CasesProjection.NAME, view)).toList();
    }

    @Test
    void a_rebuild_gives_the_same_documents_as_the_live_ones() throws InterruptedException {
        List<List<Document>> live = documents();

        rebuild(CasesProjection.NAME);

        assertThat(documents()).isEqualTo(live);
        assertThat(database.getCollection("cases_f2_rows_v2").find().first()).isNotNull();
    }

    @Test
    void while_it_is_rebuilt_the_old_version_answers() throws InterruptedException {
        CaseList list = new CaseList(running, json);
        CasePage page = list.page(CaseFilter.ALL, NOW, null, 10);
        List<List<Document>> live = documents();
        assertThat(page.cases()).hasSize(2);

        cases.closeAfter(PIECE * 2);
        running.rebuild(CasesProjection.NAME);
        until(() -> reached() >= PIECE);
        assertThat(database.getCollection("cases_f2_rows_v2").find().first()).isNotNull();
        assertThat(reached()).isLessThan(log.next() - 1);
        assertThat(documents()).isEqualTo(live);
        assertThat(list.page(CaseFilter.ALL, NOW, null, 10)).isEqualTo(page);
        assertThat(running.status().getFirst().live()).isEqualTo(1);

        cases.open();
        until(() -> running.status().getFirst().live() == 2);
        assertThat(documents()).isEqualTo(live);
        assertThat(list.page(CaseFilter.ALL, NOW, null, 10)).isEqualTo(page);
    }

    /** Position that the version being built reflects. */
    private long reached() {
        ProjectionStatus.Rebuild rebuild = running.status().getFirst().rebuild();
        return rebuild == null ? Long.MAX_VALUE : rebuild.position();
    }

    @Test
    void the_log_projected_again_over_what_is_there_changes_nothing() throws InterruptedException {
        List<List<Document>> once = documents();
        running.close();
        database.getCollection("projection_tokens").deleteMany(new Document());
        database.getCollection("projection_progress").deleteMany(new Document());

        run(new CasesProjection(replay, json));
        awaitAll(CasesProjection.NAME);

        assertThat(documents()).isEqualTo(once);
    }

    @Test
    void a_case_has_one_document_and_one_open_row_for_each_run_of_known_days() {
        assertThat(documents(CasesProjection.NAME, CasesProjection.FILES)).hasSize(2);
        List<Document> open = documents(CasesProjection.NAME, CasesProjection.ROWS).stream()
                .filter(row -> row.getLong("to") == Row.OPEN)
                .filter(row -> row.getString("case").equals(SeedCase.CASE.toString()))
                .toList();
        assertThat(open)
                .extracting(row -> row.getString("knownFrom"))
                .containsExactlyInAnyOrder("0000-01-01", "2014-07-25", "2014-07-28", "2014-09-11", "2014-10-01");
    }

    @Test
    void nothing_that_was_typed_in_stands_in_the_clear() {
        assertThat(documents().toString())
                .doesNotContain("Held on the way")
                .doesNotContain("Mo Quill")
                .doesNotContain("early August");
    }
}
