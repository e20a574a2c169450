package org.vigil.api.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API at {@code /v3/api-docs}, and shows the description at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SIGN_IN = "basic";

    private static final String DESCRIPTION = """
            Vigil keeps urgent-action cases as events that are never edited. Staff issue commands; each command that is \
            followed leaves events in a log, and everything that can be read is derived from that log.

            The examples of the commands are one invented case: sent in the order of this page, each of them works.

            | role | may |
            |---|---|
            | STAFF | issue commands, read all of a case, lists, statistics |
            | AUDITOR | read everything and the log; personal values show as `SEALED` |
            | ANALYST | statistics and case views; names and free text show as `WITHHELD` |

            **Three times.** `asOf` (a position of the log, a day or an instant) asks what this system held then. `on` (a day) \
            asks what could have been known by that day. When something happened is an EDTF date in the answer.

            **Errors** are problem details (RFC 9457) with a stable `code`, the `field` at fault and a `remedy`.
            """;

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ModelConverter vigilModelConverter(RecordSchemas schemas) {
        return new VigilModelConverter(schemas);
    }

    @Bean
    ParameterSchemas parameterSchemas(RecordSchemas schemas) {
        return new ParameterSchemas(schemas);
    }

    @Bean
    ControllerWords controllerWords() {
        return new ControllerWords();
    }

    @Bean
    OpenAPI vigilApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Vigil")
                        .version("0.1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        SIGN_IN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic")
                                                .description(
                                                        "A user and a password. On the embedded store each role has a user,"
                                                                + " whose password is in `sign-in.txt` in the data directory.")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    OpenApiCustomizer vigilDescription(RecordSchemas schemas, ParameterSchemas parameters, ControllerWords words) {
        CommandPaths commands = new CommandPaths(schemas);
        ProblemAnswers problems = new ProblemAnswers(schemas);
        return api -> {
            commands.expand(api);
            words.addTagsTo(api);
            parameters.addTo(api.getComponents());
            TextAnswers.correct(api);
            problems.addTo(api);
        };
    }
}
