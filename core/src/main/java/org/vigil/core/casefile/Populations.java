package org.vigil.core.casefile;

import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Age;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Relation;
import org.vigil.core.vocabulary.Text;

/**
 * Of whom a case speaks: persons and groups, as a forest. Nothing is ever merged: a group is split by registering its
 * parts, and what is not said of two populations is that their overlap is unknown.
 */
public final class Populations {

    /** Most populations of one case: far more than anybody keeps apart, and few enough to be compared two by two. */
    static final int MOST_POPULATIONS = 500;

    private Populations() {}

    /** What part people have in a case. */
    public enum Role {
        AT_RISK,
        ASSISTING,
        RELATIVES
    }

    /** Whether a relation of two populations is said by a source, or is the recorder's own inference. */
    public enum Basis {
        STATED,
        INFERRED
    }

    /** How two populations stand to each other. */
    public enum Kind {
        PART_OF,
        DISJOINT,
        SAME_AS
    }

    /**
     * What is said of the people of a population.
     *
     * @param name of one person who is named
     * @param description of nameless people, in words; one made from the data below is always there
     * @param count how many; absent when no source says
     * @param role their part in the case
     * @param gender of the person, or of the people
     * @param age in years
     * @param origin where they come from
     * @param citizenship whose citizens they are
     * @param residence where they live
     * @param travelDocument on whose papers they travel
     * @param relations to people outside
     */
    public record Profile(
            @Nullable PersonName name,
            @Nullable Text description,
            @Nullable Count count,
            Role role,
            Gender gender,
            @Nullable Age age,
            List<HedgedCountry> origin,
            List<HedgedCountry> citizenship,
            List<HedgedCountry> residence,
            List<HedgedCountry> travelDocument,
            List<Relation> relations) {
        public Profile {
            origin = Limits.list("origin", origin);
            citizenship = Limits.list("citizenship", citizenship);
            residence = Limits.list("residence", residence);
            travelDocument = Limits.list("travelDocument", travelDocument);
            relations = Limits.list("relations", relations);
        }
    }

    /**
     * The population inside which another is registered.
     *
     * @param population the whole
     * @param basis who says so
     */
    public record Within(PopulationId population, Basis basis) {}

    /** Commands that report on populations. */
    public sealed interface Command extends Statement.Command {}

    /**
     * Registers a population.
     *
     * @param population a random UUID; made when absent
     * @param profile what is said of its people
     * @param partOf the population that it is a part of, if it is registered as a part
     */
    public record RegisterPopulation(
            CaseId caseId,
            @Nullable PopulationId population,
            Profile profile,
            @Nullable Within partOf) implements org.vigil.core.casefile.Command {}

    /**
     * Reports how two populations stand to each other.
     *
     * @param kind what is said of them
     * @param one the part, for PART_OF
     * @param other the whole, for PART_OF
     * @param basis who says so
     */
    public record RelatePopulations(
            CaseId caseId, NewReport report, Kind kind, PopulationId one, PopulationId other, Basis basis)
            implements Command {}

    /** Reports how many a population has, according to one source. It stands beside all other counts. */
    public record ReportCount(CaseId caseId, NewReport report, PopulationId population, Count count)
            implements Command {}

    /** A population was registered. */
    public record PopulationRegistered(
            PopulationId population,
            Profile profile,
            @Nullable Within partOf) implements Event {
        @Override
        public @Nullable LocalDate known() {
            return null;
        }
    }

    /** How two populations stand to each other was reported; see {@link RelatePopulations}. */
    public record RelationReported(Report report, Kind kind, PopulationId one, PopulationId other, Basis basis)
            implements Statement {}

    /** How many a population has was reported; see {@link ReportCount}. */
    public record CountReported(Report report, PopulationId population, Count count) implements Statement {}

    static List<Event> decide(CaseFile state, Command command, Occasion occasion) {
        return switch (command) {
            case RelatePopulations c -> relate(state, c, occasion);
            case ReportCount c -> {
                state.requirePopulation(c.population(), "population");
                yield List.of(new CountReported(
                        c.report().about(c.population()).accept(state, occasion, false), c.population(), c.count()));
            }
        };
    }

    static List<Event> register(CaseFile state, RegisterPopulation command, Occasion occasion) {
        PopulationId id = requireNonNullElseGet(
                command.population(), () -> new PopulationId(occasion.ids().get()));
        if (state.populations().containsKey(id)) {
            throw Refusal.POPULATION_EXISTS.of("population", "the population " + id + " is registered already");
        }
        Profile profile = command.profile();
        if (profile.name() != null
                && profile.count() != null
                && (profile.count().min() > 1 || profile.count().unit() != Count.Unit.PEOPLE)) {
            throw Refusal.NAMED_PERSON_IS_ONE.of("profile/count", "a population with a name is one person");
        }
        if (state.populations().size() >= MOST_POPULATIONS) {
            throw Refusal.TOO_MANY_POPULATIONS.of(
                    "caseId", "the case has " + MOST_POPULATIONS + " populations, and no case may have more");
        }
        if (command.partOf() != null) {
            PopulationId whole = command.partOf().population();
            state.requirePopulation(whole, "partOf/population");
            new Nesting(Forest.of(state)).refuseInside(whole, "partOf/population");
        }
        return List.of(new PopulationRegistered(id, profile, command.partOf()));
    }

    private static List<Event> relate(CaseFile state, RelatePopulations command, Occasion occasion) {
        state.requirePopulation(command.one(), "one");
        state.requirePopulation(command.other(), "other");
        if (command.one().equals(command.other())) {
            throw Refusal.POPULATION_OF_ITSELF.of("other", "a population can't stand so to itself");
        }
        Forest forest = Forest.without(state, command.report().corrects());
        boolean held = forest.holds(command.kind(), command.one(), command.other());
        if (forest.isSaid(command) || isKnown(command, forest, held)) {
            throw Refusal.RELATION_KNOWN.of("kind", "this is on record");
        }
        if (!held && command.kind() != Kind.DISJOINT && forest.nested(command.one(), command.other())) {
            throw Refusal.POPULATION_OF_ITSELF.of("other", "one of the two is a part of the other");
        }
        if (!held) {
            new Nesting(forest).refuseRelated(command.kind(), command.one(), command.other(), "other");
        }
        return List.of(new RelationReported(
                command.report().about(command.one(), command.other()).accept(state, occasion, false),
                command.kind(),
                command.one(),
                command.other(),
                command.basis()));
    }

    private static boolean isKnown(RelatePopulations command, Forest forest, boolean held) {
        // That a source says what was only inferred is news.
        return command.basis() == Basis.STATED
                ? (held || forest.contradicts())
                        && forest.asStated().holds(command.kind(), command.one(), command.other())
                : held;
    }

    static String words(PopulationRegistered event, CaseFile state) {
        Profile profile = event.profile();
        Within partOf = event.partOf();
        return Phrases.capital(ProfileWords.described(profile))
                + (ProfileWords.many(profile) ? " were" : " was")
                + switch (profile.role()) {
                    case AT_RISK -> " registered as being at risk";
                    case ASSISTING -> " registered as helping those at risk";
                    case RELATIVES -> " registered as relatives of those at risk";
                }
                + (partOf == null
                        ? ""
                        : ", as part of " + new People(state).bare(partOf.population()) + words(partOf.basis()))
                + ".";
    }

    static String words(RelationReported event, CaseFile state) {
        People people = new People(state);
        return new Telling(new People.Subject(people.bare(event.one()), people.many(event.one())), event.report())
                .is(switch (event.kind()) {
                            case PART_OF -> "part of ";
                            case DISJOINT -> "apart from ";
                            case SAME_AS -> "the same as ";
                        }
                        + people.bare(event.other())
                        + words(event.basis()));
    }

    static String words(CountReported event, CaseFile state) {
        return Telling.of(event.report(), state, List.of(event.population()))
                .is("counted as " + ProfileWords.count(event.count()));
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case STATED -> " (as stated)";
            case INFERRED -> " (as inferred by the recorder)";
        };
    }
}
