package org.vigil.core.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * Other names of individuals. An individual is a population of one, with the name that it was registered with; each other
 * name is a report. One that turns out to be wrong is corrected, and both stay on record. All names of a person are sealed
 * under that person's key, and go with it.
 */
public final class Names {

    private Names() {}

    /** What sort of name it is. */
    public enum AliasKind {
        SPELLING,
        NICKNAME,
        NAME_AT_BIRTH,
        PSEUDONYM,
        OTHER,
        NOT_SAID
    }

    /** Commands on other names. */
    public sealed interface Command extends Statement.Command {}

    /** What was reported of other names. */
    public sealed interface Event extends Statement {

        /** Whose name it is. */
        PopulationId population();

        /** The name that is given; absent where one is only said to be wrong. */
        @Nullable
        PersonName name();
    }

    /**
     * Records another name of one person.
     *
     * @param population the person
     * @param name the name; its {@code person} is that of the person's other names, as the case shows it
     * @param kind what sort of name it is
     */
    public record RecordAlias(CaseId caseId, NewReport report, PopulationId population, PersonName name, AliasKind kind)
            implements Command {}

    /** Another name was recorded; see {@link RecordAlias}. */
    public record AliasRecorded(Report report, PopulationId population, PersonName name, AliasKind kind)
            implements Event {}

    /**
     * Records that another name was wrong. It stays on record, beside this.
     *
     * @param alias the report that gave it
     * @param name the right one, if it is known
     */
    public record CorrectAlias(
            CaseId caseId,
            NewReport report,
            ReportId alias,
            @Nullable PersonName name) implements Command {}

    /** Another name was found to be wrong; see {@link CorrectAlias}. */
    public record AliasCorrected(
            Report report,
            PopulationId population,
            ReportId alias,
            @Nullable PersonName name) implements Event {}

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        return List.of(
                switch (command) {
                    case RecordAlias c -> recorded(state, c, occasion);
                    case CorrectAlias c -> corrected(state, c, occasion);
                });
    }

    private static AliasRecorded recorded(CaseFile state, RecordAlias command, Occasion occasion) {
        PopulationId population = command.population();
        state.requirePopulation(population, "population");
        PopulationRegistered registered = state.populations().get(population);
        Count count = registered == null ? null : registered.profile().count();
        if (count != null && (count.min() > 1 || count.unit() != Count.Unit.PEOPLE)) {
            throw Refusal.NAMED_PERSON_IS_ONE.of("population", "a population with a name is one person");
        }
        refuseAnother(state, population, command.name());
        return new AliasRecorded(
                command.report().about(population).accept(state, occasion, false),
                population,
                command.name(),
                command.kind());
    }

    private static AliasCorrected corrected(CaseFile state, CorrectAlias command, Occasion occasion) {
        if (!(state.statements().get(command.alias()) instanceof Event wrong) || wrong.name() == null) {
            throw Refusal.NO_SUCH_ALIAS.of("alias", "no report " + command.alias() + " gives another name");
        }
        if (of(state, wrong.population())
                .anyMatch(event -> event instanceof AliasCorrected correction
                        && correction.alias().equals(command.alias()))) {
            throw Refusal.ALIAS_CORRECTED.of("alias", "this name was corrected already");
        }
        if (command.name() != null) {
            refuseAnother(state, wrong.population(), command.name());
        }
        return new AliasCorrected(
                command.report().about(wrong.population()).accept(state, occasion, false),
                wrong.population(),
                command.alias(),
                command.name());
    }

    private static void refuseAnother(CaseFile state, PopulationId population, PersonName name) {
        if (!personOf(state, population).orElse(name.person()).equals(name.person())) {
            throw Refusal.ANOTHER_PERSON.of("name/person", "this is not the person whose other names are on record");
        }
    }

    private static Optional<PersonId> personOf(CaseFile state, PopulationId population) {
        PopulationRegistered registered = state.populations().get(population);
        return Stream.concat(
                        registered == null
                                ? Stream.empty()
                                : Stream.ofNullable(registered.profile().name()),
                        of(state, population).map(Event::name).flatMap(Stream::ofNullable))
                .map(PersonName::person)
                .findFirst();
    }

    /** All that is on record of other names of one person, in the order of recording. */
    public static Stream<Event> of(CaseFile state, PopulationId population) {
        return state.statements().values().stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .filter(event -> event.population().equals(population));
    }

    static String words(Event event, CaseFile state) {
        return switch (event) {
            case AliasRecorded e ->
                Telling.of(e.report(), state, List.of(e.population()))
                        .is("also known by another name (" + Phrases.constant(e.kind()) + ")");
            case AliasCorrected e ->
                Telling.of(
                                e.report(),
                                "another name (" + told(e, state) + ") of " + new People(state).bare(e.population()))
                        .is("wrong" + (e.name() == null ? "" : ", and corrected to another one"));
        };
    }

    private static String told(AliasCorrected event, CaseFile state) {
        return switch (state.statements().get(event.alias())) {
            case AliasRecorded alias -> Phrases.constant(alias.kind()) + ", known " + alias.known();
            case AliasCorrected alias -> "known " + alias.known();
            case null, default -> "which is not on record";
        };
    }
}
