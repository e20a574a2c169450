package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigil.core.casefile.Total;
import org.vigil.query.statistics.Crossed.Cell;
import org.vigil.query.statistics.Crossed.Row;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;

/** Files a case as one, and its people. */
final class ByCase {
    private final Counted counted;
    private final Question question;
    private final Filter filter;
    private final LocalDate on;
    private final Crossed acts;
    private final Crossed reported;
    private final Crossed outcomes;
    private final List<CountedAction> actions;

    ByCase(Counted counted, Question question, LocalDate on) {
        this.counted = counted;
        this.question = question;
        this.filter = question.filter();
        this.on = on;
        // Of each case only the parts that are asked for are read.
        this.reported =
                isByReported() ? counted.reported(question.by()).only(null, filter.only(By.YEAR)) : Crossed.NOTHING;
        this.acts = isAboutActs() ? counted.acts().only(filter.only(By.ACT), filter.only(By.YEAR)) : Crossed.NOTHING;
        this.outcomes = question.isAbout(By.OUTCOME, By.REASON)
                ? counted.outcomes().only(filter.only(By.OUTCOME), filter.only(By.REASON))
                : Crossed.NOTHING;
        this.actions = question.isAbout(By.STATUS, By.OUTCOME, By.REASON)
                        || (question.isAbout(By.YEAR) && !question.isYearOfIncident())
                ? counted.actions().stream().filter(this::isAsked).toList()
                : List.of();
    }

    private boolean isByReported() {
        return question.by().isReported();
    }

    private boolean isAboutActs() {
        return question.isAbout(By.ACT);
    }

    private boolean asks(By by) {
        return filter.only(by) != null;
    }

    private boolean asksForActs() {
        return asks(By.ACT) || (isAboutActs() && asks(By.YEAR));
    }

    private boolean asksForReported() {
        return isByReported() && asks(By.YEAR);
    }

    private boolean asksForActions() {
        return asks(By.STATUS)
                || asks(By.OUTCOME)
                || asks(By.REASON)
                || (asks(By.YEAR) && !question.isYearOfIncident());
    }

    private boolean isAsked(CountedAction action) {
        return Stream.of(By.STATUS, By.OUTCOME, By.REASON, By.YEAR)
                .filter(by -> by != By.YEAR || !question.isYearOfIncident())
                .allMatch(by -> filter.admits(by, keys(action, by)));
    }

    private boolean isAsked() {
        return Stream.of(By.COUNTRY, By.REGION, By.CONCERN)
                        .filter(this::asks)
                        .allMatch(by -> filter.admits(by, keys(by)))
                && (!asksForActs() || !acts.rows().isEmpty())
                && (!asksForReported() || !reported.rows().isEmpty())
                && (!asksForActions() || !actions.isEmpty());
    }

    Optional<Filed> filed() {
        return isAsked() ? Optional.of(new Filed(shares(), Share.of(asked()))) : Optional.empty();
    }

    private Map<String, Share> shares() {
        boolean people = question.what() == What.PEOPLE;
        return switch (question.by()) {
            case ACT -> apart(acts.rows(), Row::key, Row::people, acts.besides());
            case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO ->
                apart(reported.rows(), Row::key, Row::people, reported.besides());
            case YEAR ->
                isAboutActs() ? apart(acts.columns(), Cell::key, Cell::people, acts.besides()) : byActions(By.YEAR);
            case OUTCOME ->
                people ? apart(outcomes.rows(), Row::key, Row::people, outcomes.besides()) : byActions(By.OUTCOME);
            case REASON ->
                people ? apart(outcomes.columns(), Cell::key, Cell::people, outcomes.besides()) : byActions(By.REASON);
            case STATUS -> byActions(By.STATUS);
            case COUNTRY, REGION, CONCERN -> each(keys(question.by()));
        };
    }

    /**
     * The people asked for: all, those whom an act befell (in a year), those of whom something is reported in a year, or those
     * who had an outcome (for a reason).
     */
    private Total asked() {
        if (asksForActs()) {
            return asked(acts, By.ACT);
        }
        if (asksForReported()) {
            return asked(reported, question.by());
        }
        return asks(By.OUTCOME) || asks(By.REASON) ? asked(outcomes, By.OUTCOME) : counted.people();
    }

    private Total asked(Crossed narrowed, By rows) {
        Stream<Total> found = asks(rows)
                ? narrowed.rows().stream().map(Row::people)
                : narrowed.columns().stream().map(Cell::people);
        return found.findFirst().orElse(Total.NOBODY);
    }

    private Map<String, Share> byActions(By by) {
        return each(Keys.of(actions.stream()
                .flatMap(action -> keys(action, by).stream())
                .filter(key -> !key.equals(Figure.NOT_RECORDED))));
    }

    private Map<String, Share> each(Collection<String> keys) {
        Map<String, Share> shares = new LinkedHashMap<>();
        Share share = Share.of(asked());
        keys.forEach(key -> shares.put(key, share));
        return shares;
    }

    // A case is found under the key of what is not recorded only where it is found under no other, people wherever
    // somebody is left.
    private <T> Map<String, Share> apart(
            List<T> apart, Function<T, String> key, Function<T, Total> people, Total besides) {
        Map<String, Share> shares = new LinkedHashMap<>();
        apart.forEach(one -> shares.put(key.apply(one), Share.of(people.apply(one))));
        boolean somebody = besides.max() > 0 || besides.uncounted();
        if (shares.isEmpty() || (question.what() == What.PEOPLE && somebody)) {
            shares.put(Figure.NOT_RECORDED, Share.of(besides));
        }
        return shares;
    }

    private Collection<String> keys(By by) {
        return switch (by) {
            case COUNTRY -> Keys.countries(counted);
            case REGION -> Keys.regions(counted);
            case CONCERN -> Keys.concerns(counted);
            case STATUS, OUTCOME, REASON, YEAR, ACT -> List.of();
            case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO -> List.of();
        };
    }

    private Collection<String> keys(CountedAction action, By by) {
        return switch (by) {
            case STATUS -> List.of(action.statusOn(on).name());
            case OUTCOME -> Keys.outcomes(action.closing());
            case REASON -> Keys.reasons(action.closing());
            case YEAR -> List.of(action.yearOfIssue());
            case COUNTRY, REGION, CONCERN, ACT -> List.of();
            case INCIDENT, FATE, CATEGORY, DISAPPEARANCE, RETURNED_FROM, RETURNED_TO -> List.of();
        };
    }
}
