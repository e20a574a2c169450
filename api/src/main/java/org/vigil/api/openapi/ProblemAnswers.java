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
import org.vigil.api.openapi.RecordSchemas.Described;
import org.vigil.api.problem.Problem;

/** The problems (RFC 9457) that can be answered instead of what was asked for, operation by operation. */
final class ProblemAnswers {

    private final RecordSchemas schemas;

    ProblemAnswers(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    /** Adds to each operation what it can answer and does not describe itself. */
    void addTo(OpenAPI api) {
        Described problem = schemas.describe(Problem.class, Direction.ANSWER);
        problem.components().forEach(api.getComponents()::addSchemas);
        for (Status status : Status.values()) {
            api.getComponents().addResponses(status.component(), answer(status, problem.schema()));
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

    private static ApiResponse answer(Status status, Schema<?> problem) {
        ApiResponse answer = new ApiResponse()
                .description(status.when())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
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
