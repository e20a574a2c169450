package org.vigil.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.command.CommandReader;
import org.vigil.core.vocabulary.CaseId;

class CommandExamplesTest {

    static List<Class<? extends Command>> commands() {
        return CommandPaths.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_an_example_that_its_schema_takes(Class<? extends Command> command) {
        assertThat(CommandExamples.bodies(command))
                .isNotEmpty()
                .allSatisfy((title, body) -> assertThat(Json.faults(command, Direction.BODY, Json.write(body)))
                        .as(title)
                        .isEmpty());
    }

    @Test
    void sent_in_the_order_of_the_page_every_example_is_followed() {
        AtomicLong ids = new AtomicLong();
        Occasion occasion = new Occasion(LocalDate.of(2025, 1, 1), () -> new UUID(1, ids.incrementAndGet()));
        CommandReader reader = new CommandReader(occasion.ids());
        Map<CaseId, CaseFile> cases = new LinkedHashMap<>();
        for (Class<? extends Command> command : commands()) {
            for (Object body : CommandExamples.bodies(command).values()) {
                byte[] sent = Json.write(body).getBytes(StandardCharsets.UTF_8);
                Command read = reader.read(command, sent).command();
                CaseFile file = cases.getOrDefault(read.caseId(), CaseFile.NONE);
                for (Event event : CaseFile.decide(file, read, occasion)) {
                    file = CaseFile.apply(file, event);
                }
                cases.put(read.caseId(), file);
            }
        }
        CaseFile file = cases.values().iterator().next();
        assertThat(file.actions()).hasSize(3);
        assertThat(file.populations()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_field_that_no_command_knows_is_refused(Class<? extends Command> command) {
        assertThat(Json.faults(command, Direction.BODY, "{\"unknown\":1}"))
                .anySatisfy(fault -> assertThat(fault).contains("unknown"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_and_each_of_its_fields_is_described(Class<? extends Command> command) {
        assertThat(Javadocs.title(command)).isNotEmpty();
        for (RecordComponent component : command.getRecordComponents()) {
            assertThat(Javadocs.of(component).or(() -> Javadocs.start(component.getType())))
                    .as(component.getName())
                    .isNotEmpty();
        }
    }
}
