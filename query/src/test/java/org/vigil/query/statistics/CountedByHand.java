package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Borders.ReturnReported;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Whereabouts.FateReported;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.query.projection.Moment;

/**
 * Counts straight out of a log, with nothing of the views nor of the domain's fold; enough for cases whose actions are not
 * reopened, and where neither an outcome nor a fate is that of two populations of one case.
 */
final class CountedByHand {
    private final Moment moment;
    private final Set<String> cases = new HashSet<>();
    private final Map<ActionId, String> caseOf = new HashMap<>();
    private final Map<ActionId, LocalDate> appealDates = new HashMap<>();
    private final Map<ActionId, List<Achieved>> closed = new HashMap<>();
    private final Map<PopulationId, Long> numbers = new HashMap<>();
    private final Map<PopulationId, FateReported> fates = new HashMap<>();
    private final Map<String, Set<String>> returnedTo = new HashMap<>();

    CountedByHand(List<Commit> commits, EventCodec codec, Moment moment) {
        this.moment = moment;
        for (Commit commit : commits) {
            for (int i = 0; i < commit.events().size(); i++) {
                LoggedEvent logged = commit.events().get(i);
                Event event = (Event) codec.decode(logged.name(), logged.revision(), logged.data());
                LocalDate known = event.known();
                if (commit.position() + i < moment.prefix() && (known == null || !known.isAfter(moment.on()))) {
                    read(commit.stream(), event);
                }
            }
        }
    }

    private void read(String id, Event event) {
        switch (event) {
            case CaseOpened opened -> cases.add(id);
            case ActionIssued issued -> {
                caseOf.put(issued.action(), id);
                appealDates.put(issued.action(), issued.appealDate());
            }
            case FateReported said ->
                said.report()
                        .about()
                        .forEach(population -> fates.merge(
                                population, said, (one, other) -> other.known().isBefore(one.known()) ? one : other));
            case ReturnReported said ->
                returnedTo
                        .computeIfAbsent(said.to().text(), key -> new HashSet<>())
                        .add(id);
            case ActionClosed closing -> closed.put(closing.action(), closing.outcomes());
            case PopulationRegistered registered -> {
                if (registered.profile().count() != null) {
                    numbers.put(registered.population(), (long)
                            registered.profile().count().min());
                }
            }
            default -> {}
        }
    }

    private String status(ActionId action) {
        if (closed.containsKey(action)) {
            return "CLOSED";
        }
        return moment.on().compareTo(appealDates.get(action)) < 0 ? "ISSUED" : "EXPIRED";
    }

    /** How many cases have an action that stands so. */
    Map<String, Long> casesByStatus() {
        Map<String, Set<String>> found = new HashMap<>();
        appealDates
                .keySet()
                .forEach(action -> found.computeIfAbsent(status(action), key -> new HashSet<>())
                        .add(caseOf.get(action)));
        return sizes(found);
    }

    /** How many actions stand so. */
    Map<String, Long> actionsByStatus() {
        Map<String, Long> found = new TreeMap<>();
        appealDates.keySet().forEach(action -> found.merge(status(action), 1L, Long::sum));
        return found;
    }

    /** How many cases have an action that lists an outcome. */
    Map<String, Long> casesByOutcome() {
        Map<String, Set<String>> found = new HashMap<>();
        closed.forEach((action, outcomes) -> outcomes.forEach(
                achieved -> found.computeIfAbsent(achieved.outcome().name(), key -> new HashSet<>())
                        .add(caseOf.get(action))));
        return sizes(found);
    }

    // A case that is under no key is under the one for what is not recorded.
    private Map<String, Long> sizes(Map<String, Set<String>> found) {
        Set<String> others = new HashSet<>(cases);
        found.values().forEach(others::removeAll);
        Map<String, Long> sizes = new TreeMap<>();
        found.forEach((key, ids) -> sizes.put(key, (long) ids.size()));
        if (!others.isEmpty()) {
            sizes.put(Figure.NOT_RECORDED, (long) others.size());
        }
        return sizes;
    }

    /** How many cases have people who were returned to a country. */
    Map<String, Long> casesByCountryOfReturn() {
        return sizes(returnedTo);
    }

    /** How many people fare so, at the least. */
    Map<String, Long> peopleByFate() {
        Map<String, Long> found = new TreeMap<>();
        fates.forEach(
                (population, said) -> found.merge(said.fate().name(), numbers.getOrDefault(population, 0L), Long::sum));
        return found;
    }

    /** How many people had an outcome, at the least. */
    Map<String, Long> peopleByOutcome() {
        Map<String, Long> found = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            long people = closed.values().stream()
                    .flatMap(List::stream)
                    .filter(achieved -> achieved.outcome() == outcome)
                    .map(Achieved::population)
                    .distinct()
                    .mapToLong(population -> numbers.getOrDefault(population, 0L))
                    .sum();
            if (people > 0) {
                found.put(outcome.name(), people);
            }
        }
        return found;
    }
}
