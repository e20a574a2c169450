package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Personal;

/** Which types bodies write in another way than answers, so that they need two components. */
final class Differences {

    /** Whether a type, or anything in it, differs. */
    boolean within(JavaType type) {
        return within(type, new HashSet<>());
    }

    private boolean within(JavaType type, Set<JavaType> seen) {
        if (!seen.add(type)) {
            return false;
        }
        Class<?> raw = type.getRawClass();
        if (Personal.class.isAssignableFrom(raw) || Shapes.isList(type) || Shapes.isSet(type)) {
            return true;
        }
        if (differs(ValueSchemas.plain(raw, Direction.BODY), ValueSchemas.plain(raw, Direction.ANSWER))
                || differs(ValueSchemas.named(raw, Direction.BODY), ValueSchemas.named(raw, Direction.ANSWER))) {
            return true;
        }
        if (Shapes.isMap(type) || Shapes.isOptional(type)) {
            return Shapes.contained(type).stream().anyMatch(inner -> within(inner, seen));
        }
        if (raw.isSealed()) {
            return Shapes.leaves(raw)
                    .anyMatch(leaf -> within(TypeFactory.defaultInstance().constructType(leaf), seen));
        }
        return raw.isRecord()
                && ValueSchemas.named(raw, Direction.BODY) == null
                && Arrays.stream(raw.getRecordComponents()).anyMatch(component -> within(component, type, seen));
    }

    private boolean within(RecordComponent component, JavaType record, Set<JavaType> seen) {
        JavaType type = Shapes.typeOf(component, record);
        return Shapes.mayBeAbsent(component, type, Direction.BODY) || within(type, seen);
    }

    private static boolean differs(@Nullable Schema<?> body, @Nullable Schema<?> answer) {
        return !Objects.equals(body, answer);
    }
}
