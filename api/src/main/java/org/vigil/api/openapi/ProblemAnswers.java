package org.vigil.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;

/** The problems (RFC 9457) that can be answered instead of what was asked for, operation by operation. */
final class ProblemAnswers {

    private static final String SCHEMA = "Problem";

    private ProblemAnswers() {}

    /** Adds to each operation what it can answer and does not describe itself. */
    static void add(OpenAPI api) {
        api.getComponents().addSchemas(SCHEMA, schema());
        for (Status status : Status.values()) {
            api.getComponents().addResponses(status.component(), answer(status));
        }
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> add(new Route(path, method, operation))));
    }

    private static void add(Route route) {
        Map<String, ApiResponse> answers = new TreeMap<>(route.operation().getResponses());
        for (Status status : Status.values()) {
            if (status.canOccur(route)) {
                answers.putIfAbsent(
                        status.code(), new ApiResponse().$ref("#/components/responses/" + status.component()));
            }
        }
        route.operation().getResponses().clear();
        route.operation().getResponses().putAll(answers);
    }

    private static ApiResponse answer(Status status) {
        ApiResponse answer = new ApiResponse()
                .description(status.when())
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(Schemas.ref(SCHEMA))));
        if (status == Status.UNAUTHORIZED) {
            answer.addHeaderObject("WWW-Authenticate", header("How to sign in.", Schemas.text()));
        }
        if (status == Status.SERVICE_UNAVAILABLE) {
            answer.addHeaderObject(
                    "Retry-After", header("Seconds to wait before the same is asked again.", Schemas.text()));
        }
        return answer;
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Schema<?> schema() {
        Schema<Object> status = Schemas.number("int32", 400, 599);
        Schema<Object> problem = Schemas.closedObject();
        problem.setDescription("What went wrong, where, and what to do about it (RFC 9457).");
        problem.addProperty("type", Schemas.described(Schemas.text("uri-reference"), "the kind of problem, as a URI"));
        problem.addProperty("title", Schemas.described(Schemas.text(), "the kind of problem, in words"));
        problem.addProperty("status", Schemas.described(status, "the HTTP status"));
        problem.addProperty("detail", Schemas.described(Schemas.text(), "what is wrong this time"));
        problem.addProperty("instance", Schemas.described(Schemas.text("uri-reference"), "what was asked for"));
        problem.addProperty("code", Schemas.described(Schemas.text(), "the kind of problem, as a stable name"));
        problem.addProperty(
                "field", Schemas.described(Schemas.text(), "the field at fault, as a path: `report/about`"));
        problem.addProperty("remedy", Schemas.described(Schemas.text(), "what to do about it"));
        for (String always : new String[] {"title", "status", "code"}) {
            problem.addRequiredItem(always);
        }
        return problem;
    }

    /** One operation of one path. */
    record Route(String path, HttpMethod method, Operation operation) {

        boolean hasParameters() {
            return operation.getParameters() != null
                    && !operation.getParameters().isEmpty();
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean changes() {
            return method != HttpMethod.GET && method != HttpMethod.HEAD;
        }

        boolean takes(String parameter) {
            return hasParameters()
                    && operation.getParameters().stream().anyMatch(other -> parameter.equals(other.getName()));
        }
    }
}
