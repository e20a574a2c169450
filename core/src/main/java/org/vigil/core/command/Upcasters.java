package org.vigil.core.command;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event that was stored in an earlier revision becomes one of the newest: step by step, each from one revision to the
 * next, on its JSON. A step that was ever needed stays, as the log keeps what was written.
 */
final class Upcasters {

    /** What the next revision has more may be left out of an event, and is read as absent. */
    private static final UnaryOperator<ObjectNode> MAY_BE_LEFT_OUT = UnaryOperator.identity();

    /**
     * A step to the next revision.
     *
     * @param name the event's stable name
     * @param from the revision that it starts from
     */
    record Step(String name, int from) {}

    // A report may correct another one since the second revision of all that is said by reports.
    private static final Map<Step, UnaryOperator<ObjectNode>> STEPS = Map.ofEntries(
            entry(new Step("RelationReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("CountReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("DetentionReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("ReturnReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("ExpectedChargeReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("FateReported", 1), MAY_BE_LEFT_OUT),
            entry(new Step("RiskAssessed", 1), MAY_BE_LEFT_OUT),
            entry(new Step("PositionRecorded", 1), MAY_BE_LEFT_OUT),
            entry(new Step("PositionRecorded", 2), Upcasters::toOneOfSeveralHolders),
            entry(new Step("ObligationCited", 1), MAY_BE_LEFT_OUT),
            entry(new Step("ContextRecorded", 1), MAY_BE_LEFT_OUT),
            entry(new Step("ActionIssued", 1), Upcasters::toNobodyElse));

    private Upcasters() {}

    static Set<Step> steps() {
        return STEPS.keySet();
    }

    /** The event as it would be stored in a later revision. */
    static ObjectNode upcast(String name, int from, int to, ObjectNode event) {
        ObjectNode upcast = event;
        for (int revision = from; revision < to; revision++) {
            UnaryOperator<ObjectNode> step = STEPS.get(new Step(name, revision));
            if (step == null) {
                throw new IllegalStateException("no step leads on from revision " + revision + " of " + name);
            }
            upcast = step.apply(upcast);
        }
        return upcast;
    }

    private static ObjectNode toOneOfSeveralHolders(ObjectNode event) {
        event.putArray("holders").add(event.remove("holder"));
        return event;
    }

    // Nobody had recorded yet who else was to get a copy.
    private static ObjectNode toNobodyElse(ObjectNode event) {
        event.putArray("copyTo");
        return event;
    }
}
