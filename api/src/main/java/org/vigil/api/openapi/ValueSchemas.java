package org.vigil.api.openapi;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EdtfPattern;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;

/**
 * Values that are one text, number or flag in JSON. Where several spellings are read and one is written, bodies and
 * answers differ; a body's pattern refuses no text that the vocabulary reads.
 */
final class ValueSchemas {

    /** The largest whole number that every reader of JSON keeps. */
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private static final String CONTROLS = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f";
    private static final String BLANKS = " \\t\\n\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";

    /** Characters that every store and every reader of JSON keep. */
    static final String KEPT = "^[^" + CONTROLS + "]*$";

    /** The same, and not all of them blanks. */
    static final String NOT_BLANK = "^[^" + CONTROLS + "]*[^" + CONTROLS + BLANKS + "][^" + CONTROLS + "]*$";

    private static final Map<Class<?>, Function<Direction, Schema<?>>> PLAIN = Map.ofEntries(
            entry(String.class, ValueSchemas::words),
            entry(boolean.class, direction -> Schemas.flag()),
            entry(Boolean.class, direction -> Schemas.flag()),
            entry(int.class, direction -> Schemas.number("int32", Integer.MIN_VALUE, Integer.MAX_VALUE)),
            entry(Integer.class, direction -> Schemas.number("int32", Integer.MIN_VALUE, Integer.MAX_VALUE)),
            entry(long.class, direction -> Schemas.number("int64", -LARGEST_NUMBER, LARGEST_NUMBER)),
            entry(Long.class, direction -> Schemas.number("int64", -LARGEST_NUMBER, LARGEST_NUMBER)),
            entry(LocalDate.class, direction -> Schemas.text("date")),
            entry(Instant.class, direction -> Schemas.text("date-time")),
            entry(UUID.class, direction -> uuid()));

    private static final Map<Class<?>, Function<Direction, Schema<?>>> NAMED = Map.ofEntries(
            entry(CaseId.class, direction -> uuid()),
            entry(PopulationId.class, direction -> uuid()),
            entry(ReportId.class, direction -> uuid()),
            entry(ActionId.class, direction -> uuid()),
            entry(PersonId.class, direction -> uuid()),
            entry(EntryId.class, direction -> uuid()),
            entry(UserId.class, direction -> Schemas.text()),
            entry(
                    Edtf.class,
                    direction -> Schemas.pattern(EcmaPattern.of(EdtfPattern.FORMS), "2014-07-15/2014-07-17")
                            .maxLength(Edtf.MAX_LENGTH)),
            entry(
                    UaNumber.class,
                    direction -> direction == Direction.BODY
                            ? Schemas.pattern(EcmaPattern.of(UaNumber.SPELLINGS), "UA 190/14")
                                    .maxLength(UaNumber.MAX_LENGTH)
                            : Schemas.pattern("^(?:UA|EXTRA) [1-9][0-9]{0,3}/[0-9]{2}$", "UA 190/14")),
            entry(
                    AiIndex.class,
                    direction -> direction == Direction.BODY
                            ? Schemas.pattern(EcmaPattern.of(AiIndex.SPELLINGS), "ASA 17/039/2014")
                                    .maxLength(AiIndex.MAX_LENGTH)
                            : Schemas.pattern(
                                    "^[A-Z]{3} [0-9]{2}/[0-9]{1,5}/(?:[0-9]{4}|[0-9]{2})$", "ASA 17/039/2014")),
            entry(
                    CountryCode.class,
                    direction -> Schemas.pattern(direction == Direction.BODY ? "^[A-Za-z]{2}$" : "^[A-Z]{2}$", "CN")),
            entry(
                    SubdivisionCode.class,
                    direction -> Schemas.pattern(
                            direction == Direction.BODY ? "^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$" : "^[A-Z]{2}-[A-Z0-9]{1,3}$",
                            "CN-SD")));

    private ValueSchemas() {}

    /** The schema of a type of Java's own; absent if it is none that is one value in JSON. */
    static @Nullable Schema<?> plain(Class<?> type, Direction direction) {
        return made(PLAIN, type, direction);
    }

    /** The schema of a type of the vocabulary, which becomes a component; absent if it isn't one value in JSON. */
    static @Nullable Schema<?> named(Class<?> type, Direction direction) {
        return made(NAMED, type, direction);
    }

    private static @Nullable Schema<?> made(
            Map<Class<?>, Function<Direction, Schema<?>>> makers, Class<?> type, Direction direction) {
        Function<Direction, Schema<?>> maker = makers.get(type);
        return maker == null ? null : maker.apply(direction);
    }

    private static Schema<?> words(Direction direction) {
        return direction == Direction.BODY ? Schemas.text().pattern(KEPT) : Schemas.text();
    }

    private static Schema<?> uuid() {
        Schema<Object> schema = Schemas.text("uuid");
        schema.setPattern("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
        return schema;
    }
}
