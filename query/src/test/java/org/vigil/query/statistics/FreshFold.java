package org.vigil.query.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigil.core.casefile.Links.LinkKind;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;

/** Figures folded anew from what a moment selects of the log, with nothing of what is stored. */
final class FreshFold {
    private final Moment moment;
    private final Map<CaseId, Counted> counted = new HashMap<>();
    private final Duplicates duplicates = new Duplicates();

    FreshFold(CaseReplay replay, Collection<CaseId> cases, Moment moment) {
        this.moment = moment;
        for (CaseId id : cases) {
            replay.find(id, moment).map(CaseState::file).ifPresent(file -> {
                counted.put(id, CountedCase.of(file));
                duplicates.add(
                        id.toString(),
                        file.links().values().stream()
                                .filter(link -> link.kind() == LinkKind.DUPLICATE_OF)
                                .map(link -> link.other().toString())
                                .toList());
            });
        }
    }

    /** Those rows of an answer behind which there is a case. */
    List<Figure> rows(Question question) {
        Map<String, Tally> tallies = new HashMap<>();
        counted.forEach((id, one) -> Filed.of(one, question, moment.on())
                .ifPresent(filed -> filed.shares().forEach((key, share) -> {
                    Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
                    if (!question.what().isOfActions() && duplicates.leavesOut(id.toString())) {
                        tally.leaveOut();
                    } else {
                        tally.add(id, share);
                    }
                })));
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().figure(entry.getKey(), question.what()))
                .toList();
    }

    /** The rows of an answer that can be compared with these. */
    static List<Figure> rows(Figures figures) {
        return figures.rows().stream()
                .filter(row -> row.cases() + row.duplicates() > 0)
                .toList();
    }
}
