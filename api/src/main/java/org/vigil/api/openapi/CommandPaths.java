package org.vigil.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigil.api.openapi.RecordSchemas.Described;
import org.vigil.core.casefile.Command;

/** One documented route a command, in place of the one handler that takes them all. */
final class CommandPaths {

    private static final String ROUTE = "/api/commands/";

    private final RecordSchemas schemas;

    CommandPaths(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    /** Every command, topic by topic: in this order one case can be entered. */
    static List<Class<? extends Command>> commands() {
        List<Class<? extends Command>> commands = new ArrayList<>();
        Shapes.leaves(Command.class).forEach(leaf -> commands.add(leaf.asSubclass(Command.class)));
        return commands;
    }

    /** Replaces the handler's route; a description without such a route stays as it is. */
    void expand(OpenAPI api) {
        Paths others = new Paths();
        Operation handler = null;
        for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
            if (path.getKey().startsWith(ROUTE + "{") && path.getValue().getPost() != null) {
                handler = path.getValue().getPost();
            } else {
                others.addPathItem(path.getKey(), path.getValue());
            }
        }
        if (handler == null) {
            return;
        }
        Paths paths = new Paths();
        for (Class<? extends Command> command : commands()) {
            paths.addPathItem(
                    ROUTE + command.getSimpleName(),
                    new PathItem().post(operation(command, handler, api.getComponents())));
            topic(command, api);
        }
        paths.putAll(others);
        api.setPaths(paths);
    }

    private Operation operation(Class<? extends Command> command, Operation handler, Components components) {
        Described body = schemas.describe(command, Direction.BODY);
        body.components().forEach(components::addSchemas);
        ApiResponses answers = new ApiResponses();
        answers.putAll(handler.getResponses());
        return new Operation()
                .operationId(command.getSimpleName())
                .addTagsItem(topicOf(command).getSimpleName())
                .summary(Javadocs.title(command).orElse(command.getSimpleName()))
                .description(Javadocs.of(command).orElse(""))
                .parameters(headers(handler))
                .requestBody(new RequestBody()
                        .required(true)
                        .description("The command; what it means is in its schema.")
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType().schema(body.schema()).examples(CommandExamples.of(command)))))
                .responses(answers);
    }

    private static List<Parameter> headers(Operation handler) {
        List<Parameter> headers = new ArrayList<>();
        if (handler.getParameters() != null) {
            handler.getParameters().stream()
                    .filter(parameter -> "header".equals(parameter.getIn()))
                    .forEach(headers::add);
        }
        for (Parameter header : List.of(Headers.idempotencyKey(), Headers.ifMatch())) {
            headers.removeIf(other -> header.getName().equalsIgnoreCase(other.getName()));
            headers.add(header);
        }
        return headers;
    }

    private static Class<?> topicOf(Class<? extends Command> command) {
        Class<?> around = command.getEnclosingClass();
        return around == null ? command : around;
    }

    private static void topic(Class<? extends Command> command, OpenAPI api) {
        Class<?> topic = topicOf(command);
        boolean known = api.getTags() != null
                && api.getTags().stream().anyMatch(tag -> tag.getName().equals(topic.getSimpleName()));
        if (!known) {
            api.addTagsItem(new Tag()
                    .name(topic.getSimpleName())
                    .description("Commands. " + Javadocs.of(topic).orElse("")));
        }
    }
}
