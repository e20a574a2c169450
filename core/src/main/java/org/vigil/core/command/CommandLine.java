package org.vigil.core.command;

import java.util.Optional;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.Links;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.InvalidValueException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a line of a file names it, its body not yet read.
 *
 * @param type kind of the command
 * @param key the sender's key for it
 * @param body as it was sent
 */
public record CommandLine(Class<? extends Command> type, String key, ObjectNode body) {

    /**
     * The line itself.
     *
     * @param command name of the command, such as {@code ReportDetention}
     * @param key the sender's own for this command, as the header Idempotency-Key gives it with a single one: by it the line
     *     is known again wherever it stands, and is recorded once
     * @param body the command, as it is sent to the route of its name
     */
    public record Sent(String command, String key, JsonNode body) {}

    static CommandLine of(Sent sent) {
        Class<? extends Command> type = CommandCatalogue.typeOf(sent.command())
                .orElseThrow(() -> new BodyRejected(
                        "no-such-command",
                        "command",
                        "there is no such command",
                        "The API's description names them all."));
        if (sent.body() instanceof ObjectNode body) {
            return new CommandLine(type, sent.key(), body);
        }
        throw new BodyRejected(
                "wrong-type", "body", "the body is not a JSON object", "Give the command's fields in { }.");
    }

    /** The case that it is about; empty when it does not say, as a case that is opened need not. */
    public Optional<CaseId> caseId() {
        return caseIn(body);
    }

    static Optional<CaseId> caseIn(JsonNode body) {
        try {
            return Optional.of(CaseId.parse(body.path("caseId").stringValue("")));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** Whether it takes something from others' view, and so must not wait. */
    public boolean hides() {
        return type == PlaceEmbargo.class;
    }

    /** Whether what becomes of it depends on other cases than its own, or changes what becomes of theirs. */
    public boolean concernsOtherCases() {
        return Links.Command.class.isAssignableFrom(type) || type == CorrectNumber.class;
    }
}
