package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.query.statistics.CountedAction.Closing;
import org.vigil.query.statistics.CountedAction.InYear;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;

/** Files a case by its actions, by what was done on them and what came back, and by how long that took. */
final class ByAction {
    private final Counted counted;
    private final Question question;
    private final LocalDate on;

    ByAction(Counted counted, Question question, LocalDate on) {
        this.counted = counted;
        this.question = question;
        this.on = on;
    }

    /**
     * Something that is counted of an action.
     *
     * @param year in which it was done, or came; of the action itself, in which it was issued
     * @param closing whose reason and outcomes it is filed under; absent where there is none
     */
    private record Item(
            CountedAction action, String year, @Nullable Closing closing, Share share) {}

    Optional<Filed> filed() {
        Map<String, Share> shares = new LinkedHashMap<>();
        List<Item> asked = asked();
        for (Item item : asked) {
            keys(item, question.by()).forEach(key -> shares.merge(key, item.share(), Share::plus));
        }
        return asked.isEmpty() ? Optional.empty() : Optional.of(new Filed(shares, whole(asked)));
    }

    private List<Item> asked() {
        return counted.actions().stream()
                .flatMap(this::items)
                .filter(this::isAsked)
                .toList();
    }

    // Counts of appeals of different years may overlap, so that those of years are not to be added.
    private Share whole(List<Item> asked) {
        boolean isOfAllYears =
                question.what() == What.APPEALS && question.by() == By.YEAR && question.onlyKey() == null;
        Question together = new Question(question.what(), By.STATUS, question.filter());
        List<Item> items = isOfAllYears ? new ByAction(counted, together, on).asked() : asked;
        return items.stream().map(Item::share).reduce(Share.NOTHING, Share::plus);
    }

    private boolean isByYear() {
        return question.by() == By.YEAR || question.filter().year() != null;
    }

    private boolean isAsked(Item item) {
        return Stream.of(By.values())
                .filter(by -> question.filter().only(by) != null)
                .allMatch(by -> question.filter().admits(by, keys(item, by)));
    }

    private Collection<String> keys(Item item, By by) {
        return switch (by) {
            case STATUS -> List.of(item.action().statusOn(on).name());
            case OUTCOME -> Keys.outcomes(item.closing());
            case REASON -> Keys.reasons(item.closing());
            case COUNTRY -> Keys.countries(item.action());
            case YEAR -> List.of(item.year());
            case ACT -> Keys.acts(counted);
            case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO -> Keys.reported(counted, by);
            case REGION -> Keys.regions(counted);
            case CONCERN -> Keys.concerns(counted);
        };
    }

    private Stream<Item> items(CountedAction action) {
        return switch (question.what()) {
            case CASES, PEOPLE -> Stream.empty();
            case ACTIONS -> Stream.of(item(action, Share.of(action.id(), Amount.ONE)));
            case UPDATES -> items(action, action.updates());
            case CLOSINGS ->
                action.closings().stream()
                        .map(closing -> new Item(
                                action, CountedAction.year(closing.day()), closing, Share.of(action.id(), Amount.ONE)));
            case APPEALS -> isByYear() ? items(action, action.appeals()) : appealed(action);
            case ANSWERS -> items(action, action.answers());
            case SECTION_ACTS -> items(action, action.sectionActs());
            case DAYS_TO_UPDATE -> days(action, action.daysToUpdate(), false);
            case DAYS_TO_CLOSING -> days(action, action.daysToClosing(), false);
            case DAYS_PAST_APPEAL_DATE -> days(action, action.daysPastAppealDate(on), action.isPastAppealDate(on));
        };
    }

    private static Item item(CountedAction action, Share share) {
        return new Item(action, action.yearOfIssue(), action.closing(), share);
    }

    private static Stream<Item> items(CountedAction action, List<InYear> years) {
        return years.stream()
                .map(in -> new Item(action, in.year(), action.closing(), Share.of(action.id(), in.amount())));
    }

    private static Stream<Item> appealed(CountedAction action) {
        return action.appeals().isEmpty()
                ? Stream.empty()
                : Stream.of(item(action, Share.of(action.id(), action.appealed())));
    }

    // Nothing is waited for with a draft.
    private static Stream<Item> days(CountedAction action, OptionalLong days, boolean running) {
        return action.issued() == null ? Stream.empty() : Stream.of(item(action, Share.of(action.id(), days, running)));
    }
}
