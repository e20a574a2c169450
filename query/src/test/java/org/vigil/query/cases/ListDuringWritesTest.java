package org.vigil.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Row;
import org.vigil.testing.SeedCase;

/** The list while the projection writes. */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the field
class ListDuringWritesTest extends ViewsSuite {
    private static final int CASES = 8;
    private static final int EVENTS = 60;
    private static final int EVENTS_WHERE_RANGES_ARE_SLOW = 20;
    private static final long SEED = 20140728;
    private static final Moment NOW = Moment.current(SeedCase.TODAY);

    /** The newest first. */
    private static final List<CaseId> ALL = IntStream.range(0, CASES)
            .mapToObj(ListDuringWritesTest::id)
            .toList()
            .reversed();

    private CaseList list;

    @BeforeEach
    void casesAreOpened() throws InterruptedException {
        list = new CaseList(run(new CasesProjection(replay, json)), json);
        for (int i = 0; i < CASES; i++) {
            caseLog.enter(
                    SeedCase.TODAY,
                    new OpenCase(
                            id(i),
                            Region.AMERICAS,
                            Set.of(CountryCode.parse("BR")),
                            Set.of(Concern.HEALTH),
                            new Text.Clear("A case", null, Set.of())));
        }
        awaitAll(CasesProjection.NAME);
    }

    private static CaseId id(int number) {
        return new CaseId(new UUID(11, number));
    }

    private void change(CaseId id, long number) {
        Profile profile = new Profile(
                null,
                null,
                null,
                Role.AT_RISK,
                Gender.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        caseLog.enter(
                SeedCase.TODAY, new RegisterPopulation(id, new PopulationId(new UUID(12, number)), profile, null));
    }

    private static List<CaseId> ids(CasePage page) {
        return page.cases().stream().map(CaseLine::id).toList();
    }

    @Test
    void readers_miss_no_case_and_each_answer_is_that_of_its_position() throws Exception {
        int events = server.rangesAreFast() ? EVENTS : EVENTS_WHERE_RANGES_ARE_SLOW;
        Random random = new Random(SEED);
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < events; i++) {
                    change(id(random.nextInt(CASES)), i);
                }
            });
            long reflected = -1;
            while (reflected < CASES + events - 1) {
                CasePage page = list.page(CaseFilter.ALL, NOW, null, CaseList.MAX_LIMIT);
                assertThat(ids(page)).isEqualTo(ALL);
                assertThat(page.position()).isGreaterThanOrEqualTo(reflected);
                Moment same = Moment.asOf(page.position(), NOW.on());
                assertThat(list.page(CaseFilter.ALL, same, null, CaseList.MAX_LIMIT))
                        .isEqualTo(page);
                reflected = page.position();
                if (writing.isDone()) {
                    writing.get();
                    awaitAll(CasesProjection.NAME);
                }
            }
        }
        assertThat(log.next()).isEqualTo(CASES + events);
    }

    @Test
    void a_batch_that_is_half_written_does_not_show() {
        CasePage before = list.page(CaseFilter.ALL, NOW, null, CaseList.MAX_LIMIT);
        assertThat(before.position()).isEqualTo(CASES - 1);

        close(id(3));
        close(id(CASES - 1));

        assertThat(list.page(CaseFilter.ALL, NOW, null, CaseList.MAX_LIMIT)).isEqualTo(before);
        CasePage first = list.page(CaseFilter.ALL, NOW, null, 5);
        assertThat(ids(first)).isEqualTo(ALL.subList(0, 5));
        assertThat(ids(list.page(CaseFilter.ALL, NOW, first.next(), 5))).isEqualTo(ALL.subList(5, CASES));
    }

    // As the projection does first, for an event that it has not come to.
    private void close(CaseId id) {
        assertThat(database.getCollection("cases_f2_rows_v1")
                        .updateMany(
                                new Document("case", id.toString()).append("to", Row.OPEN),
                                new Document("$set", new Document("to", (long) CASES)))
                        .getModifiedCount())
                .isOne();
    }
}
