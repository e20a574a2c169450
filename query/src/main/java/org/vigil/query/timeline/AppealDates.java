package org.vigil.query.timeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.ActionChanges.AppealDateCorrected;
import org.vigil.core.casefile.ActionChanges.AppealDateExtended;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.command.Recorded;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.query.timeline.Timeline.Entry;
import org.vigil.query.timeline.Timeline.Kind;

/** The appeal dates that came while their action was open. */
final class AppealDates {
    private final List<Recorded> events;
    private final LocalDate on;

    AppealDates(List<Recorded> events, LocalDate on) {
        this.events = events;
        this.on = on;
    }

    List<Entry> passed() {
        // One set twice passes once.
        Map<Map.Entry<ActionId, LocalDate>, Entry> passed = new LinkedHashMap<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Actions.Event act) {
                LocalDate appealDate = set(act);
                if (appealDate != null && !appealDate.isAfter(on) && wasOpen(act, appealDate)) {
                    passed.put(Map.entry(act.action(), appealDate), entry(recorded, act, appealDate));
                }
            }
        }
        return List.copyOf(passed.values());
    }

    private static @Nullable LocalDate set(Actions.Event act) {
        return switch (act) {
            case ActionIssued issued -> issued.appealDate();
            case ActionReopened reopened -> reopened.appealDate();
            case AppealDateExtended extended -> extended.appealDate();
            case AppealDateCorrected corrected -> corrected.appealDate();
            default -> null;
        };
    }

    private boolean wasOpen(Actions.Event act, LocalDate appealDate) {
        CaseFile file = CaseFile.NONE;
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Actions.Event other
                    && !other.known().isAfter(appealDate)) {
                file = CaseFile.apply(file, other);
            }
        }
        Action action = file.actions().get(act.action());
        return action != null
                && appealDate.equals(action.appealDate())
                && action.statusOn(appealDate) == Action.Status.EXPIRED;
    }

    private static Entry entry(Recorded recorded, Actions.Event act, LocalDate appealDate) {
        return new Entry(
                Kind.APPEAL_DATE_PASSED,
                null,
                appealDate,
                appealDate,
                null,
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                act.action(),
                appealDate,
                recorded.position(),
                "The appeal date passed with the action still open.");
    }
}
