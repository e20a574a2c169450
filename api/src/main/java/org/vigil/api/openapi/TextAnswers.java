package org.vigil.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Answers that are text, such as CSV: the record that they are made of describes only what is written as JSON. */
final class TextAnswers {

    private TextAnswers() {}

    static void correct(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .forEach(TextAnswers::correct);
    }

    private static void correct(ApiResponse answer) {
        if (answer.getContent() != null) {
            // A new one each: those of one answer may be one object.
            answer.getContent()
                    .replaceAll((type, content) ->
                            type.startsWith("text/") ? new MediaType().schema(Schemas.text()) : content);
        }
    }
}
