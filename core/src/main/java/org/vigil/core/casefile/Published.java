package org.vigil.core.casefile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.vocabulary.ReportId;

/**
 * What of a case's events those may see to whom facts under embargo are not shown. What they are shown is folded from
 * these alone, so that a fact under embargo shows neither itself nor through a total, a warning, a version or a review.
 *
 * <p>An embargo that is in force now hides the fact of all earlier moments too, and one that was lifted hides it of none:
 * whoever could ask for yesterday's view would otherwise read today's secret there.
 *
 * <p>Hidden are a report under embargo, those that correct it or the name that it gives, what was said and decided of these,
 * and all embargoes.
 * People who were registered, acts on urgent actions and links to other cases are no reports and can't be under one.
 */
public final class Published {

    private final CaseFile all;
    private final Set<ReportId> hidden;

    private Published(CaseFile all, Set<ReportId> hidden) {
        this.all = all;
        this.hidden = hidden;
    }

    /**
     * What may be seen of a case as it now stands.
     *
     * @param all the case with everything that is recorded of it, whatever a question selects
     */
    public static Published of(CaseFile all) {
        Set<ReportId> hidden = new HashSet<>();
        all.reviews().forEach((id, review) -> {
            if (review.embargo() != null) {
                hidden.add(id);
            }
        });
        if (!hidden.isEmpty()) {
            // A correction is recorded behind what it corrects, so one pass finds corrections of corrections.
            all.statements().forEach((id, statement) -> {
                if (hidden.contains(statement.report().corrects()) || isOnAnother(statement, hidden)) {
                    hidden.add(id);
                }
            });
        }
        return new Published(all, Set.copyOf(hidden));
    }

    private static boolean isOnAnother(Statement statement, Set<ReportId> hidden) {
        return statement instanceof Names.AliasCorrected corrected && hidden.contains(corrected.alias());
    }

    /** Whether they see all that there is of a case: no embargo was ever placed in it. */
    public static boolean isWhole(CaseFile all) {
        return all.reviews().values().stream()
                .allMatch(review -> review.embargoes().isEmpty());
    }

    /** The event as they may see it; empty if they may not. */
    public Optional<Event> seen(Event event) {
        return switch (event) {
            case Embargoes.Event e -> Optional.empty();
            case Statement e -> hidden.contains(e.report().id()) ? Optional.empty() : Optional.of(e);
            case ReportAdopted e -> seen(e);
            case Reviews.Event e ->
                hidden.contains(e.report()) || e.others().stream().anyMatch(hidden::contains)
                        ? Optional.empty()
                        : Optional.of(e);
            case Opening.CaseOpened e -> Optional.of(e);
            case Populations.PopulationRegistered e -> Optional.of(e);
            case Actions.Event e -> Optional.of(e);
            case Links.Event e -> Optional.of(e);
        };
    }

    private Optional<Event> seen(ReportAdopted event) {
        Set<ReportId> over =
                event.over().stream().filter(id -> !hidden.contains(id)).collect(Collectors.toSet());
        boolean overNothing = over.isEmpty() && !(all.statements().get(event.report()) instanceof CountReported);
        return hidden.contains(event.report()) || overNothing
                ? Optional.empty()
                : Optional.of(new ReportAdopted(event.report(), over, event.known(), event.decidedBy(), event.why()));
    }
}
