package org.vigil.query.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Total;
import org.vigil.core.log.Commit;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.testing.SeedCase;

/** The list of cases, at every moment of a log with the seed's case and one that has two actions. */
class CaseListTest extends ViewsSuite {
    private static final CaseId OTHER = new CaseId(new UUID(9, 9));
    private static final PopulationId PEOPLE = new PopulationId(new UUID(9, 1));
    private static final ActionId EARLY = new ActionId(new UUID(9, 2));
    private static final ActionId LATE = new ActionId(new UUID(9, 3));
    private static final LocalDate MAY = LocalDate.of(2014, 5, 2);
    private static final LocalDate EARLY_DATE = LocalDate.of(2014, 6, 20);
    private static final LocalDate LATE_DATE = LocalDate.of(2014, 11, 20);
    private static final LocalDate BETWEEN = LocalDate.of(2014, 8, 1);

    private CaseList list;

    @BeforeEach
    void twoCasesAreRecorded() throws InterruptedException {
        list = new CaseList(run(new CasesProjection(replay, json)), json);
        List<Command> seed = SeedCase.commands();
        List<Command> other = other();
        for (int i = 0; i < Math.max(seed.size(), other.size()); i++) {
            if (i < other.size()) {
                caseLog.enter(SeedCase.TODAY, other.get(i));
            }
            if (i < seed.size()) {
                caseLog.enter(SeedCase.TODAY, seed.get(i));
            }
        }
        caseLog.enter(SeedCase.TODAY, SeedCase.reopening(LocalDate.of(2014, 9, 20), LocalDate.of(2014, 10, 20)));
        awaitAll(CasesProjection.NAME);
    }

    private static Profile profile() {
        return new Profile(
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
    }

    // The closing is entered before the second action is, and known before the seed's events that surround it.
    private static List<Command> other() {
        CountryCode myanmar = CountryCode.parse("MM");
        return List.of(
                new OpenCase(
                        OTHER,
                        Region.ASIA,
                        Set.of(myanmar),
                        Set.of(Concern.TORTURE, Concern.UNFAIR_TRIAL),
                        new Text.Clear("Another", null, Set.of())),
                new RegisterPopulation(OTHER, PEOPLE, profile(), null),
                issue(EARLY, "UA 101/14", "ASA 16/001/2014", EARLY_DATE, Set.of(myanmar)),
                issue(LATE, "UA 102/14", "ASA 16/002/2014", LATE_DATE, Set.of(SeedCase.NORTH_KOREA)),
                new CloseAction(
                        OTHER,
                        EARLY,
                        BETWEEN,
                        Reason.OTHER,
                        null,
                        false,
                        List.of(new Achieved(PEOPLE, Outcome.MIXED, null))));
    }

    private static Command issue(
            ActionId id, String number, String index, LocalDate appealDate, Set<CountryCode> countries) {
        return new IssueAction(
                OTHER, id, UaNumber.parse(number), AiIndex.parse(index), MAY, appealDate, countries, List.of());
    }

    /** A filter, and what it means. */
    private record Case(CaseFilter filter, Predicate<CaseFile> keeps) {}

    private static CaseFilter status(Status status) {
        return deadline(status, null, null);
    }

    private static CaseFilter deadline(@Nullable Status status, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new CaseFilter(status, null, null, null, null, null, from, to);
    }

    private static CaseFilter country(String code) {
        return new CaseFilter(null, CountryCode.parse(code), null, null, null, null, null, null);
    }

    private static Predicate<CaseFile> anyAction(Predicate<Action> keeps) {
        return file -> file.actions().values().stream().anyMatch(keeps);
    }

    private static Predicate<CaseFile> in(String code) {
        CountryCode country = CountryCode.parse(code);
        return file -> Objects.requireNonNull(file.opened()).countries().contains(country)
                || file.actions().values().stream()
                        .anyMatch(action -> action.countries().contains(country));
    }

    private static List<Case> filters(LocalDate on) {
        LocalDate inBetween = LocalDate.of(2014, 7, 1);
        return List.of(
                new Case(CaseFilter.ALL, file -> true),
                new Case(status(Status.ISSUED), anyAction(action -> action.statusOn(on) == Status.ISSUED)),
                new Case(status(Status.EXPIRED), anyAction(action -> action.statusOn(on) == Status.EXPIRED)),
                new Case(status(Status.CLOSED), anyAction(action -> action.statusOn(on) == Status.CLOSED)),
                new Case(
                        deadline(null, inBetween, SeedCase.APPEAL_DATE),
                        anyAction(action -> action.closing() == null
                                && !requireNonNull(action.appealDate()).isBefore(inBetween)
                                && !requireNonNull(action.appealDate()).isAfter(SeedCase.APPEAL_DATE))),
                new Case(
                        deadline(Status.ISSUED, null, SeedCase.APPEAL_DATE),
                        anyAction(action -> action.statusOn(on) == Status.ISSUED
                                && !requireNonNull(action.appealDate()).isAfter(SeedCase.APPEAL_DATE))),
                new Case(
                        deadline(Status.EXPIRED, inBetween, null),
                        anyAction(action -> action.statusOn(on) == Status.EXPIRED
                                && !requireNonNull(action.appealDate()).isBefore(inBetween))),
                new Case(
                        deadline(Status.CLOSED, EARLY_DATE, EARLY_DATE),
                        anyAction(action -> action.closing() != null
                                && requireNonNull(action.appealDate()).equals(EARLY_DATE))),
                new Case(country("CN"), in("CN")),
                new Case(country("KP"), in("KP")),
                new Case(new CaseFilter(null, null, Region.AFRICA, null, null, null, null, null), file -> false),
                new Case(
                        new CaseFilter(null, null, Region.ASIA, Concern.TORTURE, null, null, null, null),
                        file -> Objects.requireNonNull(file.opened()).concerns().contains(Concern.TORTURE)),
                new Case(
                        new CaseFilter(null, null, null, null, UaNumber.parse("190/2014"), null, null, null),
                        anyAction(action -> requireNonNull(action.number()).equals(SeedCase.NUMBER))),
                new Case(
                        new CaseFilter(null, null, null, null, null, AiIndex.parse("asa 16/1/2014"), null, null),
                        anyAction(action -> action.id().equals(EARLY))),
                new Case(
                        new CaseFilter(Status.CLOSED, null, null, null, SeedCase.NUMBER, null, null, null),
                        anyAction(action ->
                                requireNonNull(action.number()).equals(SeedCase.NUMBER) && action.closing() != null)));
    }

    @Test
    void every_filter_at_every_moment_gives_what_a_fresh_fold_says() {
        List<Commit> commits = log.read(0, 64);
        int events = (int) log.next();
        int step = server.rangesAreFast() ? 1 : 6;
        for (int prefix = 0; prefix <= events; prefix += step) {
            for (LocalDate on : days()) {
                compare(commits, new Moment(prefix, on));
            }
        }
        days().forEach(on -> compare(commits, Moment.current(on)));
    }

    private static List<LocalDate> days() {
        return List.of(
                MAY.minusDays(1),
                EARLY_DATE.minusDays(1),
                EARLY_DATE,
                SeedCase.HELD_KNOWN,
                BETWEEN,
                SeedCase.APPEAL_DATE.plusDays(1),
                SeedCase.CLOSED,
                SeedCase.TODAY,
                LocalDate.of(2030, 1, 1));
    }

    private void compare(List<Commit> commits, Moment moment) {
        List<Fold> cases = List.of(fold(commits, OTHER, moment), fold(commits, SeedCase.CASE, moment));
        for (Case filter : filters(moment.on())) {
            List<String> expected = cases.stream()
                    .filter(fold -> fold.file.opened() != null && filter.keeps.test(fold.file))
                    .sorted(Comparator.comparing(Fold::opened).reversed())
                    .map(fold -> fold.told(moment.on()))
                    .toList();
            List<String> listed = list.page(filter.filter, moment, null, CaseList.MAX_LIMIT).cases().stream()
                    .map(CaseListTest::told)
                    .toList();
            assertThat(listed).as("%s at %s", filter.filter, moment).isEqualTo(expected);
        }
    }

    /** A case folded here, without anything of the views. */
    private record Fold(CaseFile file, Long opened, long version, long position) {
        String told(LocalDate on) {
            List<String> actions = file.actions().values().stream()
                    .map(action -> action.number() + " " + action.statusOn(on) + " " + action.appealDate())
                    .toList();
            var first = Objects.requireNonNull(file.opened());
            return first.caseId() + " " + first.title() + " " + version + " " + position + " " + actions + " "
                    + Total.of(file);
        }
    }

    private static String told(CaseLine line) {
        List<String> actions = line.actions().stream()
                .map(action -> action.number() + " " + action.status() + " " + action.appealDate())
                .toList();
        return line.id() + " " + line.title() + " " + line.version() + " " + line.position() + " " + actions + " "
                + line.people();
    }

    private Fold fold(List<Commit> commits, CaseId id, Moment moment) {
        Fold fold = new Fold(CaseFile.NONE, -1L, -1, -1);
        for (Commit commit : commits) {
            for (int i = 0; i < commit.events().size() && commit.stream().equals(id.toString()); i++) {
                LoggedEvent logged = commit.events().get(i);
                Event event = codec.decode(logged.name(), logged.revision(), logged.data());
                LocalDate known = event.known();
                if (commit.position() + i < moment.prefix() && (known == null || !known.isAfter(moment.on()))) {
                    fold = new Fold(
                            CaseFile.apply(fold.file, event),
                            fold.opened < 0 ? commit.position() : fold.opened,
                            commit.sequence() + i,
                            commit.position() + i);
                }
            }
        }
        return fold;
    }

    @Test
    void a_deadline_between_two_days_is_that_of_one_action() {
        LocalDate on = EARLY_DATE.minusDays(1);
        CaseFilter between = deadline(Status.ISSUED, EARLY_DATE.plusDays(1), LATE_DATE.minusDays(1));

        assertThat(list.page(between, Moment.current(on), null, 50).cases())
                .as("one action ends before, the other after")
                .isEmpty();
        assertThat(list.page(deadline(Status.ISSUED, EARLY_DATE, EARLY_DATE), Moment.current(on), null, 50)
                        .cases())
                .extracting(CaseLine::id)
                .containsExactly(OTHER);
    }

    @Test
    void pages_follow_each_other_with_each_case_once_though_the_log_grows() throws InterruptedException {
        Moment now = Moment.current(SeedCase.TODAY);
        for (int i = 0; i < 5; i++) {
            open(i);
        }
        awaitAll(CasesProjection.NAME);
        List<CaseId> whole = ids(list.page(CaseFilter.ALL, now, null, 50));
        List<CaseId> paged = new ArrayList<>();
        String cursor = null;
        do {
            CasePage page = list.page(CaseFilter.ALL, now, cursor, 3);
            assertThat(page.cases()).hasSizeLessThanOrEqualTo(3);
            paged.addAll(ids(page));
            cursor = page.next();
            open(paged.size() + 100);
            awaitAll(CasesProjection.NAME);
        } while (cursor != null);

        assertThat(whole).hasSize(7).endsWith(SeedCase.CASE, OTHER);
        assertThat(paged).isEqualTo(whole);
    }

    private void open(int number) {
        caseLog.enter(
                SeedCase.TODAY,
                new OpenCase(
                        new CaseId(new UUID(10, number)),
                        Region.AMERICAS,
                        Set.of(CountryCode.parse("BR")),
                        Set.of(Concern.HEALTH),
                        new Text.Clear("One more", null, Set.of())));
    }

    private static List<CaseId> ids(CasePage page) {
        return page.cases().stream().map(CaseLine::id).toList();
    }

    @Test
    void a_page_that_ends_with_the_list_has_no_next() {
        Moment now = Moment.current(SeedCase.TODAY);

        assertThat(list.page(CaseFilter.ALL, now, null, 2).next()).isNull();
        assertThat(list.page(CaseFilter.ALL, now, null, 1).next()).isNotNull();
    }

    @Test
    void a_cursor_that_is_none_and_a_limit_out_of_bounds_are_refused() {
        Moment now = Moment.current(SeedCase.TODAY);
        for (String cursor : List.of("", "x", "0", "!!", "Y2FzZXMxOg", "Y2FzZXMxOi0x", "A".repeat(1000), "ا")) {
            assertThatThrownBy(() -> list.page(CaseFilter.ALL, now, cursor, 50))
                    .as(cursor)
                    .isInstanceOfSatisfying(QuestionRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo("cursor-invalid");
                        assertThat(refused.field()).isEqualTo("cursor");
                    });
        }
        for (int limit : new int[] {-1, 0, CaseList.MAX_LIMIT + 1}) {
            assertThatThrownBy(() -> list.page(CaseFilter.ALL, now, null, limit))
                    .isInstanceOfSatisfying(
                            QuestionRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("limit-out-of-range"));
        }
    }
}
