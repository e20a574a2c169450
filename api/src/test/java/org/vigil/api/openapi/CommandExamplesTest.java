package org.vigil.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Command;

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
