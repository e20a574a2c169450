package org.vigil.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Embargoes.NewEmbargo;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Random commands of every kind that there is to one case, filled by their types: most of what they refer to is on record
 * there, so that many of them can be followed. A kind that is added later is among them by itself.
 */
public final class RandomCommands {
    private static final List<Class<?>> KINDS =
            leaves(Command.class).filter(kind -> kind != OpenCase.class).toList();
    private static final Set<String> LATER = Set.of("appealDate");
    private static final List<String> DATES = List.of(
            "2014", "2013-12/2014-01", "2014-07-15", "2014-06", "[2014-03-01..2014-03-04]", "2014-07-15/..", "2013~");
    private static final Text TEXT = new Text.Clear("In words", "en", Set.of());
    private static final PersonName NAME = new PersonName.Clear(new PersonId(new UUID(5, 5)), "Mo Quill");
    private static final List<CountryCode> COUNTRIES =
            Stream.of("CN", "KP", "MM").map(CountryCode::parse).toList();

    private final Random random;
    private final CaseId id;
    private final List<CaseId> others;
    private final LocalDate today;
    private CaseFile state = CaseFile.NONE;

    /**
     * @param others cases to which links may lead
     * @param today the day on which they are decided
     */
    public RandomCommands(Random random, CaseId id, List<CaseId> others, LocalDate today) {
        this.random = random;
        this.id = id;
        this.others = others;
        this.today = today;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomCommands::leaves)
                : Stream.of(type);
    }

    /** One to a case that stands so; the first one opens it. */
    public Command next(CaseFile now) {
        state = now;
        Command made = made(kind());
        while (made == null) {
            made = made(kind());
        }
        return made;
    }

    /** One of some kinds, if the case has people to speak of; any other, if not. */
    public Command next(CaseFile now, List<Class<? extends Command>> kinds) {
        state = now;
        Command made = now.populations().isEmpty() ? null : made(any(kinds));
        return made == null ? next(now) : made;
    }

    /** Null where two values can't stand beside each other. */
    private @Nullable Command made(Class<?> kind) {
        try {
            return (Command) record(kind);
        } catch (InvalidValueException impossible) {
            return null;
        }
    }

    // With nobody to speak of and no action on record, most could not be followed.
    private Class<?> kind() {
        if (state.opened() == null) {
            return OpenCase.class;
        }
        if (random.nextInt(3) > 0) {
            if (state.populations().size() < 2) {
                return RegisterPopulation.class;
            }
            if (state.actions().values().stream().noneMatch(action -> action.standing() == Standing.OPEN)) {
                return IssueAction.class;
            }
        }
        return any(KINDS);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(components[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValueException invalid) {
                throw invalid;
            }
            throw new IllegalStateException("can't make a " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        if (isNullable(component.getAnnotatedType()) && random.nextBoolean()) {
            return null;
        }
        if (component.getType() == NewEmbargo.class && random.nextInt(6) > 0) {
            return null; // most of what is said may be published
        }
        if (component.getGenericType() instanceof ParameterizedType many) {
            return many((Class<?>) many.getActualTypeArguments()[0], component.getType());
        }
        if (component.getName().equals("caseId")) {
            return id;
        }
        if (component.getDeclaringRecord() == NewReport.class
                && component.getName().equals("id")) {
            return new ReportId(fresh());
        }
        return component.getType() == LocalDate.class ? day(component.getName()) : one(component.getType());
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Collection<Object> many(Class<?> member, Class<?> type) {
        Collection<Object> members = type == Set.class ? new HashSet<>() : new ArrayList<>();
        for (int left = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2); left > 0; left--) {
            members.add(one(member));
        }
        return members;
    }

    // Acts on one action follow each other by day: most are of the last few, so that more can follow.
    private LocalDate day(String name) {
        int half = random.nextInt(4) == 0 ? 100 : 8;
        return LATER.contains(name) ? today.plusDays(random.nextInt(60) - 15) : today.minusDays(random.nextInt(half));
    }

    private Object one(Class<?> type) {
        if (type.isEnum()) {
            return any(List.of(type.getEnumConstants()));
        }
        return switch (type.getSimpleName()) {
            case "PopulationId" -> known(state.populations().keySet(), new PopulationId(fresh()));
            case "ReportId" -> known(state.statements().keySet(), new ReportId(fresh()));
            case "ActionId" -> known(state.actions().keySet(), new ActionId(fresh()));
            case "EntryId" -> known(entries(), new EntryId(fresh()));
            case "CaseId" -> any(others);
            case "CountryCode" -> any(COUNTRIES);
            case "SubdivisionCode" -> SubdivisionCode.parse(random.nextBoolean() ? "CN-SD" : "CN-YN");
            case "UaNumber" -> UaNumber.parse("UA " + (1 + random.nextInt(900)) + "/14");
            case "AiIndex" -> AiIndex.parse("ASA 17/00" + (1 + random.nextInt(9)) + "/2014");
            case "Edtf" -> Edtf.parse(any(DATES));
            case "Text" -> TEXT;
            case "PersonName" -> NAME;
            case "String" -> "0".repeat(64);
            case "boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt(40);
            default -> record(type);
        };
    }

    private List<EntryId> entries() {
        return state.actions().values().stream()
                .flatMap(action -> action.entries().stream())
                .map(Campaign.Recorded::entry)
                .toList();
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T known(Collection<T> all, T fresh) {
        return all.isEmpty() || random.nextInt(6) == 0 ? fresh : any(List.copyOf(all));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
