package org.vigil.api.openapi;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vigil.core.vocabulary.Age;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Term;
import org.vigil.query.timeline.Timeline;

/** What the constructors of some records demand of a component beyond its type. */
final class Constraints {

    private static final Map<Class<?>, Map<String, UnaryOperator<Schema<?>>>> OF_COMPONENTS = Map.ofEntries(
            entry(Count.class, Map.of("min", within(0, Count.LARGEST), "max", within(0, Count.LARGEST))),
            entry(Age.class, Map.of("min", within(0, 150), "max", within(0, 150))),
            entry(Grade.class, Map.of("item", within(1, 6))),
            entry(Source.class, Map.of("digest", schema -> schema.pattern("^[0-9a-f]{64}$"))),
            entry(
                    Offence.class,
                    Map.of(
                            "section",
                            schema ->
                                    schema.pattern("^" + Offence.SECTION + "$").maxLength(Offence.MOST_CHARACTERS))),
            entry(
                    Term.class,
                    Map.of(
                            "years",
                            within(1, Term.MOST),
                            "months",
                            within(1, Term.MOST),
                            "days",
                            within(1, Term.MOST))),
            entry(
                    Timeline.Entry.class,
                    Map.of("earliest", Constraints::dayOfAnyYear, "latest", Constraints::dayOfAnyYear)));

    private Constraints() {}

    /** A component's schema, narrowed to what its record takes. */
    static Schema<?> narrow(RecordComponent component, Schema<?> schema) {
        return OF_COMPONENTS
                .getOrDefault(component.getDeclaringRecord(), Map.of())
                .getOrDefault(component.getName(), UnaryOperator.identity())
                .apply(schema);
    }

    /** EDTF knows years that have more than four digits, or lie before year 0. */
    private static Schema<?> dayOfAnyYear(Schema<?> day) {
        return Schemas.pattern("^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}$", "2014-07-15");
    }

    private static UnaryOperator<Schema<?>> within(long from, long to) {
        return schema -> schema.minimum(BigDecimal.valueOf(from)).maximum(BigDecimal.valueOf(to));
    }
}
