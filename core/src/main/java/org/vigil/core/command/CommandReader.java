package org.vigil.core.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Makes a command of a body that somebody sent, or says which field is wrong and what to do. */
public final class CommandReader {

    private final JsonMapper mapper;
    private final Supplier<UUID> ids;

    /** @param ids random identifiers for a new case, and for persons that are named for the first time */
    public CommandReader(Supplier<UUID> ids) {
        this.ids = ids;
        SimpleModule personal = new SimpleModule("vigil-typed-in")
                .addDeserializer(Text.class, new TypedIn.TextReader())
                .addDeserializer(PersonName.class, new TypedIn.NameReader(ids))
                .addDeserializer(LocalDate.class, new TypedIn.DayReader());
        this.mapper = CaseJson.base()
                .addModule(personal)
                .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // An empty text is no number and no flag, and least of all an absent one.
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> List.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .build();
    }

    /**
     * What was read.
     *
     * @param command what is asked for
     * @param canonical the body as it was sent, as canonical JSON (RFC 8785): by it a repeated command is known
     */
    public record Read(Command command, String canonical) {}

    /**
     * Reads a body.
     *
     * @param type kind of the command
     * @param body JSON in UTF-8
     * @throws BodyRejected when it is not such a command
     */
    public Read read(Class<? extends Command> type, byte[] body) {
        return read(type, mapper.readTree(BodyScan.text(body)));
    }

    /**
     * Reads the body of a command that a line names.
     *
     * @throws BodyRejected when it is not such a command
     */
    public Read read(CommandLine line) {
        return read(line.type(), line.body());
    }

    /**
     * Reads a line of a file of commands: {@code {"command": "OpenCase", "key": "k1", "body": {...}}}. The body itself is
     * not looked into yet.
     *
     * @param line JSON in UTF-8
     * @throws BodyRejected when it is not such a line, or there is no such command
     */
    public CommandLine readLine(byte[] line) {
        JsonNode sent = mapper.readTree(BodyScan.text(line));
        RequiredFields.check(CommandLine.Sent.class, sent);
        try {
            return CommandLine.of(mapper.treeToValue(sent, CommandLine.Sent.class));
        } catch (JacksonException e) {
            throw rejected(e);
        }
    }

    /** The case that a line speaks of, though the line as such can't be read; empty if that can't be told. */
    public Optional<CaseId> caseIn(byte[] line) {
        try {
            return CommandLine.caseIn(mapper.readTree(line).path("body"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Read read(Class<? extends Command> type, JsonNode sent) {
        String canonical = canonical(sent);
        JsonNode whole = type == OpenCase.class && !sent.hasNonNull("caseId") ? withNewId((ObjectNode) sent) : sent;
        RequiredFields.check(type, whole);
        try {
            return new Read(mapper.treeToValue(whole, type), canonical);
        } catch (JacksonException e) {
            throw rejected(e);
        }
    }

    private ObjectNode withNewId(ObjectNode sent) {
        return sent.deepCopy().put("caseId", ids.get().toString());
    }

    private static String canonical(JsonNode sent) {
        try {
            return CanonicalJson.of(sent);
        } catch (IllegalArgumentException e) {
            // Texts were checked: what is left are whole numbers that other readers would round.
            throw new BodyRejected("number-too-large", "", "a number is beyond 2^53", "Give smaller numbers.");
        }
    }

    private static BodyRejected rejected(JacksonException e) {
        String field = field(e);
        InvalidValueException invalid = invalidValue(e);
        if (invalid != null) {
            return new BodyRejected(invalid.code(), field, invalid.getMessage(), "Correct the value.");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new BodyRejected(
                    "unknown-field",
                    field,
                    "there is no such field here",
                    "Known here are: " + join(unknown.getKnownPropertyIds()) + ".");
        }
        if (e instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return new BodyRejected(
                    "unknown-value",
                    field,
                    "this is none of the values that are known here",
                    "Use one of: " + join(List.of(format.getTargetType().getEnumConstants())) + ".");
        }
        return new BodyRejected(
                "wrong-type", field, "the value is of the wrong type", "Give " + WantedType.of(target(e)) + ".");
    }

    private static @Nullable Class<?> target(JacksonException e) {
        return switch (e) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case InputCoercionException beyond -> beyond.getTargetType();
            default -> null;
        };
    }

    private static @Nullable InvalidValueException invalidValue(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return invalid;
            }
        }
        return null;
    }

    private static String field(JacksonException e) {
        return BodyScan.printable(e.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? step.getPropertyName() : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/")));
    }

    private static String join(java.util.@Nullable Collection<?> values) {
        return values == null
                ? "none"
                : values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
