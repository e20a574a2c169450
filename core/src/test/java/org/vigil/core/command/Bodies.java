package org.vigil.core.command;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.core.casefile.AcceptanceTest;
import org.vigil.core.casefile.Command;
import org.vigil.testing.SeedCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands as the JSON bodies in which they would be sent. */
final class Bodies {

    private static final CaseJson JSON = new CaseJson();

    private Bodies() {}

    /** Commands of every kind, with much and with little in them. */
    static List<Command> commands() {
        Stream<Command> seed = Stream.concat(
                SeedCase.commands().stream(),
                Stream.of(SeedCase.reopening(SeedCase.CLOSED, SeedCase.CLOSED.plusDays(30))));
        return Stream.of(
                        seed, AcceptanceTest.commands().stream(), Followed.all().map(Followed::command))
                .flatMap(commands -> commands)
                .toList();
    }

    /** The body of a command, as canonical JSON. */
    static String of(Command command) {
        JsonNode tree = JSON.mapper().readTree(JSON.text(command));
        withoutStates(tree);
        return CanonicalJson.of(tree);
    }

    /** Nobody says of a name or a text that is typed in that it is clear. */
    private static void withoutStates(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("state");
        }
        node.forEach(Bodies::withoutStates);
    }
}
