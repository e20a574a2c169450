package org.vigil.core.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Embargoes;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Reviews;
import org.vigil.core.casefile.Statement;
import org.vigil.core.log.Commit;
import org.vigil.core.vocabulary.CaseId;

/** Makes the answer to a command out of the log alone, so that it is the same each time it is asked for. */
final class Receipts {

    private final CaseStream streams;

    Receipts(CaseStream streams) {
        this.streams = streams;
    }

    Receipt of(Commit commit) {
        CaseFile before = CaseFile.NONE;
        CaseFile after = CaseFile.NONE;
        List<Receipt.Recorded> events = new ArrayList<>();
        for (Recorded recorded : streams.first(commit.stream(), recorded -> recorded.position() < commit.next())) {
            after = CaseFile.apply(after, recorded.event());
            if (recorded.position() < commit.position()) {
                before = after;
            } else {
                events.add(new Receipt.Recorded(
                        recorded.id(),
                        EventNames.nameOf(recorded.event().getClass()),
                        recorded.position(),
                        about(recorded.event()),
                        recorded.event().known()));
            }
        }
        List<Finding> findings = since(before, after);
        return new Receipt(
                CaseId.parse(commit.stream()),
                commit.lastSequence(),
                commit.next() - 1,
                commit.at(),
                events,
                of(Finding.Kind.NOTE, findings),
                of(Finding.Kind.WARNING, findings));
    }

    /** What facts agree or disagree on in a case as it is after a command, and did not before. */
    static List<Finding> since(CaseFile before, CaseFile after) {
        List<Finding> known = Finding.of(before);
        return Finding.of(after).stream()
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    private static List<Finding> of(Finding.Kind kind, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static @Nullable String about(Event event) {
        return switch (event) {
            case CaseOpened e -> e.caseId().toString();
            case PopulationRegistered e -> e.population().toString();
            case Statement e -> e.report().id().toString();
            case Reviews.Event e -> e.report().toString();
            case Embargoes.Event e -> e.report().toString();
            case Campaign.Event e -> e.entry().toString();
            case Actions.Event e -> e.action().toString();
            case Links.Event e -> e.other().toString();
        };
    }
}
