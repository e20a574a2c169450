package org.vigil.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.vigil.api.openapi.RecordSchemas.Described;

/** Parameters of Vigil's types: they are read as bodies are, not written as answers are. */
final class ParameterSchemas implements ParameterCustomizer {

    private final RecordSchemas schemas;
    private final Map<String, Schema<?>> components = new ConcurrentHashMap<>();

    ParameterSchemas(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter of) {
        if (parameter != null && parameter.getSchema() != null && isOurs(ResolvableType.forMethodParameter(of))) {
            Described described = schemas.describe(of.getGenericParameterType(), Direction.BODY);
            components.putAll(described.components());
            parameter.setSchema(described.schema());
        }
        return parameter;
    }

    /** Adds the components that parameters refer to. */
    void addTo(Components all) {
        components.forEach(all::addSchemas);
    }

    private static boolean isOurs(ResolvableType type) {
        Class<?> raw = type.resolve();
        if (raw != null && VigilModelConverter.isOurs(raw)) {
            return true;
        }
        for (ResolvableType argument : type.getGenerics()) {
            if (isOurs(argument)) {
                return true;
            }
        }
        return false;
    }
}
