package org.vigil.core.casefile;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.privacy.PersonalValues;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Text;

/** States of cases that random events lead to, with personal values in every state that they can be in. */
public final class RandomStates {

    private static final int MOST_EVENTS = 60;
    private static final int IDS = 12;
    private static final List<Event> EVENTS = events();

    private final Random random;

    public RandomStates(Random random) {
        this.random = random;
    }

    /** Any state; events that no command would have led to are among those that were applied. */
    public CaseFile any() {
        CaseFile state = CaseFile.NONE;
        for (int left = random.nextInt(MOST_EVENTS); left > 0; left--) {
            Event event = (Event) renamed(EVENTS.get(random.nextInt(EVENTS.size())));
            state = CaseFile.apply(state, PersonalValues.map(event, (path, value) -> any(value)));
        }
        return state;
    }

    private static List<Event> events() {
        List<Event> all = new ArrayList<>(EventSamples.all());
        for (Event event : EventSamples.all()) {
            Variations.of(event).forEach(other -> all.add((Event) other));
        }
        return all;
    }

    private Object renamed(Object value) {
        return switch (value) {
            case PopulationId id -> new PopulationId(id());
            case ReportId id -> new ReportId(id());
            case ActionId id -> new ActionId(id());
            case Personal personal -> personal;
            case List<?> list -> list.stream().map(this::renamed).toList();
            case Set<?> set -> set.stream().map(this::renamed).collect(Collectors.toSet());
            case Record whole -> renamedInside(whole);
            default -> value;
        };
    }

    private Record renamedInside(Record whole) {
        Record renamed = whole;
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object part = Variations.read(components[i], whole);
            Object other = part == null ? null : renamed(part);
            if (other != null && !other.equals(part)) {
                @Nullable Object changed = Variations.with(renamed, i, other);
                renamed = changed == null ? renamed : (Record) changed;
            }
        }
        return renamed;
    }

    private UUID id() {
        return new UUID(11, random.nextInt(IDS));
    }

    private Personal any(Personal value) {
        return switch (value) {
            case PersonName.Clear name ->
                switch (random.nextInt(4)) {
                    case 0 -> name;
                    case 1 -> new PersonName.Sealed(name.person(), "place/0", "AAAA");
                    case 2 -> new PersonName.Erased(name.person());
                    default -> new PersonName.Withheld(name.person());
                };
            case Text.Clear text ->
                switch (random.nextInt(4)) {
                    case 0 -> text;
                    case 1 -> new Text.Sealed(id(), "place/0", "AAAA", text.language(), text.names());
                    case 2 -> new Text.Erased();
                    default -> new Text.Withheld();
                };
            default -> value;
        };
    }
}
