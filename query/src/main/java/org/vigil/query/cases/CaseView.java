package org.vigil.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Conflict;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Links.Link;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Statement;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.projection.CaseState;

/**
 * A case at a moment, with every hedge that was recorded.
 *
 * @param version sequence of its last event
 * @param position position of that event in the log
 * @param recorded when that event was recorded
 * @param openedAt when the case was opened here
 * @param on the day for which every status is told
 * @param behind whether an event of the case could not be projected: then this is not all that is recorded
 * @param countries in which it happens
 * @param people all people of the case, each counted once
 * @param actions in the order of issue, or of the first draft
 * @param documents of all actions, each with those that it follows on
 * @param links to other cases, as this case records them
 * @param linkedFrom other cases that record a link to this one, {@value CaseReader#LINKS_SHOWN} at most; as far as the list
 *     of cases reflects them
 * @param populations outermost ones, in the order of registration; their parts are in them
 * @param notes what adds up
 * @param warnings what disagrees
 * @param conflicts reports that can't all be right, side by side with how each stands
 * @param reviews what was said and decided of reports since, in the order in which these were recorded
 * @param statements all reports as they are, in the order of recording; nothing that was said is left out
 */
public record CaseView(
        CaseId id,
        long version,
        long position,
        Instant recorded,
        Instant openedAt,
        LocalDate on,
        boolean behind,
        Text title,
        Region region,
        Set<CountryCode> countries,
        Set<Concern> concerns,
        Total people,
        List<ActionView> actions,
        List<DocumentView> documents,
        List<Link> links,
        List<LinkedFrom> linkedFrom,
        List<PopulationView> populations,
        List<Finding> notes,
        List<Finding> warnings,
        List<ConflictView> conflicts,
        List<ReviewView> reviews,
        List<Statement> statements) {

    /**
     * A link that another case records to this one.
     *
     * @param from the other case
     * @param kind what links that case to this one: DUPLICATE_OF says that it was opened a second time
     * @param known day on which that was seen
     */
    public record LinkedFrom(CaseId from, Links.LinkKind kind, LocalDate known) {}

    static CaseView of(CaseId id, CaseState state, LocalDate on, boolean behind, List<LinkedFrom> linkedFrom) {
        CaseFile file = state.file();
        CaseOpened opened = Objects.requireNonNull(file.opened());
        List<Finding> findings = Finding.of(file);
        return new CaseView(
                id,
                state.version(),
                state.position(),
                state.at(),
                state.openedAt(),
                on,
                behind,
                opened.title(),
                opened.region(),
                opened.countries(),
                opened.concerns(),
                Total.of(file),
                file.actions().values().stream()
                        .map(action -> ActionView.of(action, on))
                        .toList(),
                DocumentView.of(file),
                List.copyOf(file.links().values()),
                linkedFrom,
                new PopulationTree(file).roots(),
                of(Finding.Kind.NOTE, findings),
                of(Finding.Kind.WARNING, findings),
                Conflict.of(file).stream()
                        .map(conflict -> ConflictView.of(file, conflict))
                        .toList(),
                file.statements().keySet().stream()
                        .filter(file.reviews()::containsKey)
                        .map(report -> new ReviewView(report, file.status(report), file.review(report)))
                        .toList(),
                List.copyOf(file.statements().values()));
    }

    private static List<Finding> of(Finding.Kind kind, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
