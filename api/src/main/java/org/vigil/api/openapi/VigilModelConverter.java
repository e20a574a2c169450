package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.vigil.api.openapi.RecordSchemas.Described;

/** Gives the types of Vigil that routes answer with the schemas of {@link RecordSchemas}; all others go on. */
final class VigilModelConverter implements ModelConverter {

    private final RecordSchemas schemas;

    VigilModelConverter(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType javaType = TypeFactory.defaultInstance().constructType(type.getType());
        if (javaType == null || !isOurs(javaType.getRawClass())) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        Described described = schemas.describe(javaType, Direction.ANSWER);
        described.components().forEach(context::defineModel);
        return described.schema();
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.vigil.");
    }
}
