package org.vigil.query.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Document;
import org.vigil.core.casefile.Action.Period;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.AppealCounts;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.SectionActRecorded;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Outcome;

/**
 * What can be counted of an action.
 *
 * @param issued day of issue; absent of drafts
 * @param appealDate absent of drafts that have none
 * @param closings all of them, those after which it was reopened too, in their order
 * @param updated day of the first further information
 * @param periods in which it was open, each under one appeal date
 * @param updates further informations, by the year of publication
 * @param appeals how many were sent, by the year in which they were
 * @param appealed how many were sent altogether: counts of different years may overlap, too
 * @param answers of targets, by the year in which they came
 * @param sectionActs acts of sections, by the year in which they were done
 */
record CountedAction(
        ActionId id,
        @Nullable LocalDate issued,
        Standing standing,
        @Nullable LocalDate appealDate,
        List<CountryCode> countries,
        List<Closing> closings,
        @Nullable LocalDate updated,
        List<Period> periods,
        List<InYear> updates,
        List<InYear> appeals,
        Amount appealed,
        List<InYear> answers,
        List<InYear> sectionActs) {

    /** A closing; the outcomes are those that it lists. */
    record Closing(LocalDate day, Reason reason, List<Outcome> outcomes) {
        private static Closing of(ActionClosed closing) {
            return new Closing(
                    closing.known(),
                    closing.reason(),
                    closing.outcomes().stream()
                            .map(Achieved::outcome)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /**
     * How many in one year.
     *
     * @param year the year, or {@link Figure#UNKNOWN}
     */
    record InYear(String year, Amount amount) {}

    static CountedAction of(Action action) {
        List<LocalDate> updates = action.documents().stream()
                .filter(document -> document.kind() == Document.Kind.FURTHER_INFORMATION)
                .map(Document::known)
                .toList();
        return new CountedAction(
                action.id(),
                action.issued(),
                action.standing(),
                action.appealDate(),
                CountedCase.sorted(action.countries()),
                Stream.concat(action.reopened().stream(), Stream.ofNullable(action.closing()))
                        .map(Closing::of)
                        .toList(),
                updates.stream().findFirst().orElse(null),
                action.periods(),
                inYears(updates.stream(), CountedAction::year, day -> Amount.ONE),
                appealsInYears(action),
                sent(entries(action, AppealsRecorded.class).toList()),
                inYears(entries(action, AnswerRecorded.class), answer -> year(answer.known()), answer -> Amount.ONE),
                inYears(entries(action, SectionActRecorded.class), act -> year(act.known()), act -> Amount.ONE));
    }

    private static <E extends Campaign.Recorded> Stream<E> entries(Action action, Class<E> kind) {
        return action.entries().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<InYear> appealsInYears(Action action) {
        Map<String, List<AppealsRecorded>> years = new TreeMap<>();
        entries(action, AppealsRecorded.class)
                .forEach(count -> years.computeIfAbsent(CountedCase.year(count.period()), year -> new ArrayList<>())
                        .add(count));
        return years.entrySet().stream()
                .map(entry -> new InYear(entry.getKey(), sent(entry.getValue())))
                .toList();
    }

    /** Where counts may overlap, at least as many as the largest says, and at most as all say together. */
    private static Amount sent(List<AppealsRecorded> counts) {
        return AppealCounts.apart(counts).stream()
                .map(group ->
                        group.stream().map(count -> Amount.of(count.sent())).reduce(Amount.NONE, Amount::perhapsSame))
                .reduce(Amount.NONE, Amount::plus);
    }

    private static <T> List<InYear> inYears(Stream<T> all, Function<T, String> year, Function<T, Amount> amount) {
        Map<String, Amount> years = new TreeMap<>();
        all.forEach(one -> years.merge(year.apply(one), amount.apply(one), Amount::plus));
        return years.entrySet().stream()
                .map(entry -> new InYear(entry.getKey(), entry.getValue()))
                .toList();
    }

    static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    String yearOfIssue() {
        return issued == null ? Figure.NOT_RECORDED : year(issued);
    }

    Status statusOn(LocalDate day) {
        return Status.on(standing, appealDate, day);
    }

    /** How it is closed; null while it is not. */
    @Nullable
    Closing closing() {
        return standing == Standing.CLOSED ? closings.getLast() : null;
    }

    OptionalLong daysToUpdate() {
        return daysTo(updated);
    }

    /** From issue to the closing that holds. */
    OptionalLong daysToClosing() {
        Closing closing = closing();
        return daysTo(closing == null ? null : closing.day);
    }

    private OptionalLong daysTo(@Nullable LocalDate day) {
        return issued == null || day == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(issued, day));
    }

    /** For how long, by a day, it had stood undecided after an appeal date had come, all such times together. */
    OptionalLong daysPastAppealDate(LocalDate day) {
        return periods.stream()
                .map(period -> period.daysPast(day))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    /** Whether it stands undecided on a day, its appeal date having come. */
    boolean isPastAppealDate(LocalDate day) {
        return periods.stream()
                .anyMatch(
                        period -> period.until() == null && period.daysPast(day).isPresent());
    }
}
