package org.vigil.query.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Fates;
import org.vigil.core.casefile.Names;
import org.vigil.core.casefile.Names.AliasCorrected;
import org.vigil.core.casefile.Names.AliasRecorded;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Statement;
import org.vigil.core.casefile.Words;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.query.cases.PopulationView.AliasView;
import org.vigil.query.cases.PopulationView.CountView;
import org.vigil.query.cases.PopulationView.FateView;
import org.vigil.query.cases.PopulationView.OutcomeView;
import org.vigil.query.cases.PopulationView.RelationView;
import org.vigil.query.cases.PopulationView.Told;

/**
 * The populations of a case, each in the first one that it is said to be a part of; in which others it is stands in its
 * relations.
 */
final class PopulationTree {
    /** Most populations that are shown one inside the other; answers have a bound on how deep they nest. */
    private static final int DEEPEST = 64;

    private final CaseFile file;
    private final Map<PopulationId, Within> wholes = new LinkedHashMap<>();
    private final Set<PopulationId> placed = new HashSet<>();

    PopulationTree(CaseFile file) {
        this.file = file;
        for (PopulationRegistered registered : file.populations().values()) {
            Within partOf = registered.partOf();
            if (partOf != null) {
                wholes.put(registered.population(), partOf);
            }
        }
        file.counting(RelationReported.class)
                .filter(relation -> relation.kind() == Kind.PART_OF)
                .forEach(
                        relation -> wholes.putIfAbsent(relation.one(), new Within(relation.other(), relation.basis())));
    }

    List<PopulationView> roots() {
        List<PopulationView> roots = new ArrayList<>();
        for (PopulationRegistered registered : file.populations().values()) {
            if (whole(registered) == null) {
                roots.add(view(registered, 1));
            }
        }
        // None is lost, even if selected reports say of populations that each is a part of the other.
        for (PopulationRegistered registered : file.populations().values()) {
            if (!placed.contains(registered.population())) {
                roots.add(view(registered, 1));
            }
        }
        return roots;
    }

    private @Nullable Within whole(PopulationRegistered registered) {
        Within within = wholes.get(registered.population());
        return within == null || !file.populations().containsKey(within.population()) ? null : within;
    }

    private PopulationView view(PopulationRegistered registered, int depth) {
        PopulationId id = registered.population();
        placed.add(id);
        Within within = whole(registered);
        List<PopulationView> parts = new ArrayList<>();
        // Decisions keep them from nesting deeper, unless reports are selected that were never on record together.
        for (PopulationRegistered other :
                depth < DEEPEST ? file.populations().values() : List.<PopulationRegistered>of()) {
            Within whole = whole(other);
            if (whole != null && whole.population().equals(id) && !placed.contains(other.population())) {
                parts.add(view(other, depth + 1));
            }
        }
        return new PopulationView(
                id,
                Words.people(file, id),
                within == null ? null : within.basis(),
                registered.profile(),
                aliases(id),
                counts(registered),
                fate(id),
                outcomes(id),
                relations(id),
                parts);
    }

    private List<AliasView> aliases(PopulationId id) {
        List<Names.Event> events = Names.of(file, id).toList();
        return events.stream()
                .filter(event -> event.name() != null)
                .map(event -> new AliasView(
                        Objects.requireNonNull(event.name()),
                        event instanceof AliasRecorded recorded ? recorded.kind() : null,
                        event.report().id(),
                        event.report().source(),
                        event.report().grade(),
                        event.report().hedges(),
                        event.known(),
                        correction(events, event.report().id())))
                .toList();
    }

    private static @Nullable ReportId correction(List<Names.Event> events, ReportId alias) {
        return events.stream()
                .filter(event -> event instanceof AliasCorrected corrected
                        && corrected.alias().equals(alias))
                .map(event -> event.report().id())
                .findFirst()
                .orElse(null);
    }

    private List<CountView> counts(PopulationRegistered registered) {
        List<CountView> counts = new ArrayList<>();
        Count first = registered.profile().count();
        if (first != null) {
            counts.add(new CountView(first, null, null, null, Set.of(), null, null));
        }
        statements(CountReported.class)
                .filter(said -> said.population().equals(registered.population()))
                .map(said -> new CountView(
                        said.count(),
                        said.report().id(),
                        said.report().source(),
                        said.report().grade(),
                        said.report().hedges(),
                        said.known(),
                        file.status(said.report().id())))
                .forEach(counts::add);
        return counts;
    }

    private FateView fate(PopulationId id) {
        return Fates.of(file, id)
                .map(last -> new FateView(
                        Told.REPORTED,
                        last.fate(),
                        last.report().id(),
                        last.report().hedges(),
                        last.known()))
                .orElse(FateView.NO_DATA);
    }

    private List<OutcomeView> outcomes(PopulationId id) {
        List<OutcomeView> outcomes = new ArrayList<>();
        file.actions().values().stream()
                .filter(action -> action.closing() != null)
                .forEach(action -> {
                    ActionClosed closing = Objects.requireNonNull(action.closing());
                    closing.outcomes().stream()
                            .filter(achieved -> achieved.population().equals(id))
                            .map(achieved -> new OutcomeView(
                                    action.id(),
                                    Objects.requireNonNull(action.number()),
                                    achieved.outcome(),
                                    achieved.note(),
                                    closing.known()))
                            .forEach(outcomes::add);
                });
        return outcomes;
    }

    private List<RelationView> relations(PopulationId id) {
        return statements(RelationReported.class)
                .filter(said -> said.one().equals(id)
                        || (said.kind() != Kind.PART_OF && said.other().equals(id)))
                .map(said -> new RelationView(
                        said.kind(),
                        said.one().equals(id) ? said.other() : said.one(),
                        said.basis(),
                        said.report().id(),
                        file.status(said.report().id())))
                .toList();
    }

    private <S extends Statement> Stream<S> statements(Class<S> type) {
        return file.statements().values().stream().filter(type::isInstance).map(type::cast);
    }
}
