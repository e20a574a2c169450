package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Total;
import org.vigil.query.statistics.Counted.CountedAct;
import org.vigil.query.statistics.Counted.CountedAction;
import org.vigil.query.statistics.Counted.CountedOutcome;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;

/**
 * Where one case is filed for a question, and with how much of it.
 *
 * @param shares how much under which key
 * @param whole how much altogether
 */
record Filed(Map<String, Share> shares, Share whole) {

    /** How many actions and people of a case. */
    record Share(long actions, Total people) {
        static final Share NOTHING = new Share(0, Total.NOBODY);

        static Share of(Total people) {
            return new Share(0, people);
        }
    }

    /** Empty if the case has nothing that is asked for. */
    static Optional<Filed> of(Counted counted, Question question, LocalDate on) {
        List<CountedAction> actions = counted.actions().stream()
                .filter(action -> isAsked(action, question, on))
                .toList();
        if (!isAsked(counted, question) || (asksForActions(question) && actions.isEmpty())) {
            return Optional.empty();
        }
        Filed all = question.what() == What.ACTIONS
                ? actions(counted, actions, question.by(), on)
                : people(counted, actions, question, on);
        return Optional.of(all.only(question.onlyKey()));
    }

    private Filed only(@Nullable String key) {
        if (key == null) {
            return this;
        }
        Map<String, Share> one = new LinkedHashMap<>(shares);
        one.keySet().retainAll(List.of(key));
        return new Filed(one, whole);
    }

    private static boolean asksForActions(Question question) {
        Filter filter = question.filter();
        return question.what() == What.ACTIONS
                || filter.status() != null
                || filter.outcome() != null
                || (filter.year() != null && !question.meansYearOfAct());
    }

    private static boolean isAsked(CountedAction action, Question question, LocalDate on) {
        Filter filter = question.filter();
        return (filter.status() == null || filter.status() == action.statusOn(on))
                && (filter.outcome() == null || action.outcomes().contains(filter.outcome()))
                && (filter.year() == null
                        || question.meansYearOfAct()
                        || filter.year().equals(action.year()))
                && (filter.country() == null
                        || question.what() != What.ACTIONS
                        || action.countries().contains(filter.country()));
    }

    private static boolean isAsked(Counted counted, Question question) {
        Filter filter = question.filter();
        boolean acts = filter.act() != null || (filter.year() != null && question.meansYearOfAct());
        return (filter.region() == null || filter.region() == counted.region())
                && (filter.concern() == null || counted.concerns().contains(filter.concern()))
                && (filter.country() == null
                        || question.what() == What.ACTIONS
                        || counted.countries().contains(filter.country()))
                && (!acts || acts(counted, question).findAny().isPresent());
    }

    /** The acts asked for, and how many they befell in the year asked for. */
    private static Stream<CountedAct> acts(Counted counted, Question question) {
        Filter filter = question.filter();
        Stream<CountedAct> acts =
                counted.acts().stream().filter(act -> filter.act() == null || act.act() == filter.act());
        if (filter.year() == null || !question.meansYearOfAct()) {
            return acts;
        }
        String wanted = filter.year().toString();
        return acts.flatMap(act -> act.years().stream()
                .filter(year -> year.year().equals(wanted))
                .map(year -> new CountedAct(act.act(), year.people(), List.of(year))));
    }

    private static Filed actions(Counted counted, List<CountedAction> actions, By by, LocalDate on) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (CountedAction action : actions) {
            for (String key : keys(counted, action, by, on)) {
                shares.merge(key, new Share(1, Total.NOBODY), (a, b) -> new Share(a.actions + 1, Total.NOBODY));
            }
        }
        return new Filed(shares, new Share(actions.size(), Total.NOBODY));
    }

    private static Collection<String> keys(Counted counted, CountedAction action, By by, LocalDate on) {
        return switch (by) {
            case STATUS -> List.of(action.statusOn(on).name());
            case OUTCOME -> texts(action.outcomes(), Enum::name);
            case COUNTRY -> texts(action.countries(), Object::toString);
            case YEAR -> List.of(year(action));
            case ACT -> texts(counted.acts(), act -> act.act().name());
        };
    }

    private static String year(CountedAction action) {
        return action.year() == null ? Figure.NOT_RECORDED : Integer.toString(action.year());
    }

    private static Filed people(Counted counted, List<CountedAction> actions, Question question, LocalDate on) {
        Total asked = asked(counted, question);
        Map<String, Share> shares = new LinkedHashMap<>();
        switch (question.by()) {
            case COUNTRY -> each(shares, texts(counted.countries(), Object::toString), asked);
            case YEAR -> {
                if (question.meansYearOfAct()) {
                    acts(counted, question)
                            .flatMap(act -> act.years().stream())
                            .forEach(year -> shares.put(year.year(), Share.of(year.people())));
                } else {
                    each(shares, texts(actions, Filed::year), asked);
                }
            }
            case STATUS ->
                each(shares, texts(actions, action -> action.statusOn(on).name()), asked);
            case ACT -> {
                acts(counted, question).forEach(act -> shares.put(act.act().name(), Share.of(act.people())));
                rest(shares, counted.besideActs(), question);
            }
            case OUTCOME -> {
                if (question.what() == What.CASES) {
                    each(
                            shares,
                            texts(
                                    actions.stream()
                                            .flatMap(action -> action.outcomes().stream())
                                            .toList(),
                                    Enum::name),
                            asked);
                } else {
                    for (CountedOutcome outcome : counted.outcomes()) {
                        shares.put(outcome.outcome().name(), Share.of(outcome.people()));
                    }
                    rest(shares, counted.besideOutcomes(), question);
                }
            }
        }
        return new Filed(shares, Share.of(asked));
    }

    /** The people asked for: all, those whom an act befell (in a year), or those who had an outcome. */
    private static Total asked(Counted counted, Question question) {
        Filter filter = question.filter();
        if (filter.act() != null) {
            return acts(counted, question).map(CountedAct::people).findFirst().orElse(Total.NOBODY);
        }
        if (filter.year() != null && question.meansYearOfAct()) {
            return counted.befell().stream()
                    .filter(year -> year.year().equals(filter.year().toString()))
                    .map(Counted.ActYear::people)
                    .findFirst()
                    .orElse(Total.NOBODY);
        }
        if (filter.outcome() != null) {
            return counted.outcomes().stream()
                    .filter(outcome -> outcome.outcome() == filter.outcome())
                    .map(CountedOutcome::people)
                    .findFirst()
                    .orElse(Total.NOBODY);
        }
        return counted.people();
    }

    private static void each(Map<String, Share> shares, Collection<String> keys, Total people) {
        keys.forEach(key -> shares.put(key, Share.of(people)));
    }

    // A case is found under this key only where it is found under no other, people wherever somebody is left.
    private static void rest(Map<String, Share> shares, Total besides, Question question) {
        boolean somebody = besides.max() > 0 || besides.uncounted();
        boolean allAreAsked = question.filter().year() == null || !question.meansYearOfAct();
        if (shares.isEmpty() || (question.what() == What.PEOPLE && somebody && allAreAsked)) {
            shares.put(Figure.NOT_RECORDED, Share.of(besides));
        }
    }

    private static <T> Collection<String> texts(Collection<T> values, Function<T, String> text) {
        List<String> texts = values.stream().map(text).distinct().toList();
        return texts.isEmpty() ? List.of(Figure.NOT_RECORDED) : texts;
    }
}
