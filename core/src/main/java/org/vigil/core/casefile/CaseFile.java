package org.vigil.core.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Drafts.DraftDiscarded;
import org.vigil.core.casefile.Links.CasesUnlinked;
import org.vigil.core.casefile.Links.Link;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * What is held of one case: the fold of its events, or of those that a question selects.
 *
 * <p>The same {@link #apply} serves the aggregate, the views and every question about an earlier day or position; so it
 * takes any selection of events that {@link #decide} allowed, and never throws.
 *
 * @param opened how it was opened; absent for a case that does not exist
 * @param populations of whom it speaks, in the order of registration
 * @param statements what is said, by report, in the order of recording
 * @param actions its urgent actions, in the order of issue, or of the first draft
 * @param reviews what was said and decided of reports since, by report
 * @param links to other cases, as this case records them
 */
public record CaseFile(
        Opening.@Nullable CaseOpened opened,
        Map<PopulationId, PopulationRegistered> populations,
        Map<ReportId, Statement> statements,
        Map<ActionId, Action> actions,
        Map<ReportId, Review> reviews,
        Map<CaseId, Link> links) {

    /** No case. */
    public static final CaseFile NONE = new CaseFile(null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * What a command leads to.
     *
     * @param state the case as it is
     * @param command what is asked for
     * @param occasion the day, and identifiers for what is new
     * @return one event or more
     * @throws CommandRefused when it can't be followed
     */
    public static List<Event> decide(CaseFile state, Command command, Occasion occasion) {
        if (!(command instanceof Opening.OpenCase) && state.opened == null) {
            throw Refusal.NO_SUCH_CASE.of("caseId", "there is no case " + command.caseId());
        }
        List<Event> decided = switch (command) {
            case Opening.OpenCase c -> Opening.decide(state, c);
            case Populations.RegisterPopulation c -> Populations.register(state, c, occasion);
            case Populations.Command c -> Populations.decide(state, c, occasion);
            case Names.Command c -> Names.decide(state, c, occasion);
            case Incidents.Command c -> Incidents.decide(state, c, occasion);
            case Claims.Command c -> Claims.decide(state, c, occasion);
            case Reviews.Command c -> Reviews.decide(state, c, occasion);
            case Embargoes.Command c -> Embargoes.decide(state, c, occasion);
            case Actions.Command c -> Actions.decide(state, c, occasion);
            case Links.Command c -> List.of(Links.decide(state, c, occasion));
        };
        return command instanceof Statement.Command said
                ? Embargoes.ahead(said.report().embargo(), decided, occasion.today())
                : decided;
    }

    /** The case after an event. */
    public static CaseFile apply(CaseFile state, Event event) {
        return switch (event) {
            case Opening.CaseOpened e -> state.with(e, state.populations, state.statements, state.actions);
            case PopulationRegistered e ->
                state.with(state.opened, with(state.populations, e.population(), e), state.statements, state.actions);
            case Statement e -> state.said(e);
            case Reviews.Event e -> {
                CaseFile after = state.reviewed(e.report(), review -> review.with(e));
                if (e instanceof ReportAdopted adopted) {
                    for (ReportId other : adopted.over()) {
                        after = after.reviewed(other, review -> review.with(adopted));
                    }
                }
                yield after;
            }
            case Embargoes.Event e -> state.reviewed(e.report(), review -> review.with(e));
            case Actions.Event e -> state.with(state.opened, state.populations, state.statements, state.applied(e));
            case Links.Event e -> state.linked(e);
        };
    }

    private CaseFile with(
            Opening.@Nullable CaseOpened opened,
            Map<PopulationId, PopulationRegistered> populations,
            Map<ReportId, Statement> statements,
            Map<ActionId, Action> actions) {
        return new CaseFile(opened, populations, statements, actions, reviews, links);
    }

    private Map<ActionId, Action> applied(Actions.Event event) {
        Action before = actions.get(event.action());
        if (before == null) {
            Action begun = ActionFold.begun(event);
            return begun == null ? actions : with(actions, event.action(), begun);
        }
        return event instanceof DraftDiscarded
                ? without(actions, event.action())
                : with(actions, event.action(), before.with(event));
    }

    private CaseFile linked(Links.Event event) {
        Map<CaseId, Link> changed = switch (event) {
            case Links.CasesLinked e ->
                with(links, e.other(), new Link(e.other(), Links.LinkKind.RELATED, e.known(), e.note()));
            case Links.DuplicateMarked e ->
                with(links, e.other(), new Link(e.other(), Links.LinkKind.DUPLICATE_OF, e.known(), e.note()));
            case CasesUnlinked e -> without(links, e.other());
        };
        return new CaseFile(opened, populations, statements, actions, reviews, changed);
    }

    private CaseFile said(Statement statement) {
        Report report = statement.report();
        CaseFile after = with(opened, populations, with(statements, report.id(), statement), actions);
        return report.corrects() == null
                ? after
                : after.reviewed(report.corrects(), review -> review.correctedBy(report.id()));
    }

    private CaseFile reviewed(ReportId id, UnaryOperator<Review> change) {
        Map<ReportId, Review> changed = with(reviews, id, change.apply(review(id)));
        return new CaseFile(opened, populations, statements, actions, changed, links);
    }

    /** What was said and decided of a report since it was recorded. */
    public Review review(ReportId id) {
        return reviews.getOrDefault(id, Review.NONE);
    }

    /** How a report stands. */
    public ReportStatus status(ReportId id) {
        return ReportStatus.of(this, id);
    }

    /** The statements that count: totals, findings and figures rest on these alone. */
    public Stream<Statement> counting() {
        return statements.values().stream()
                .filter(statement -> status(statement.report().id()).counts());
    }

    /** Those of one kind that count, in the order of recording. */
    public <S extends Statement> Stream<S> counting(Class<S> kind) {
        return statements.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(statement -> status(statement.report().id()).counts());
    }

    Statement requireStatement(ReportId id, String field) {
        Statement statement = statements.get(id);
        if (statement == null) {
            throw Refusal.NO_SUCH_REPORT.of(field, "no report " + id + " is on record in this case");
        }
        return statement;
    }

    /** A report that can be reviewed: one that was neither withdrawn nor corrected. */
    Statement requireStanding(ReportId id, String field) {
        Statement statement = requireStatement(id, field);
        switch (status(id)) {
            case RETRACTED -> throw Refusal.REPORT_RETRACTED.of(field, "the report " + id + " was withdrawn");
            case CORRECTED -> throw Refusal.REPORT_CORRECTED.of(field, "the report " + id + " was corrected");
            case CURRENT, ADOPTED, OVERRULED -> {}
        }
        return statement;
    }

    void requirePopulation(PopulationId id, String field) {
        if (!populations.containsKey(id)) {
            throw Refusal.NO_SUCH_POPULATION.of(field, "the population " + id + " is not registered in this case");
        }
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return Collections.unmodifiableMap(fewer);
    }
}
