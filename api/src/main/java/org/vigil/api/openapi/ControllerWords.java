package org.vigil.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/**
 * Words of the controllers' Javadoc for the operations that have none of their own, grouped by way in: a way in is a
 * package, and its operations have the package's name as their tag.
 */
final class ControllerWords implements GlobalOperationCustomizer {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Class<?> controller = handler.getBeanType();
        Method method = handler.getMethod();
        if (VigilModelConverter.isOurs(controller)) {
            String packageName = controller.getPackageName();
            String tag = packageName.substring(packageName.lastIndexOf('.') + 1);
            tags.put(tag, Javadocs.start(controller).orElse(""));
            operation.setTags(List.of(tag));
            Optional<String> words = Javadocs.of(method);
            if (operation.getDescription() == null) {
                operation.setDescription(words.orElse(operation.getSummary()));
            }
            if (operation.getSummary() == null) {
                words.map(Javadocs::firstSentence).ifPresent(operation::setSummary);
            }
            describeParameters(operation, method);
        }
        return operation;
    }

    private static void describeParameters(Operation operation, Method method) {
        if (operation.getParameters() == null) {
            return;
        }
        Map<String, String> words = Javadocs.parametersOf(method);
        for (Parameter parameter : method.getParameters()) {
            String described = words.get(parameter.getName());
            String name = nameOf(parameter);
            if (described != null) {
                operation.getParameters().stream()
                        .filter(other -> other.getDescription() == null && name.equals(other.getName()))
                        .forEach(other -> other.setDescription(described));
            }
        }
    }

    private static String nameOf(Parameter parameter) {
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        return header == null || header.name().isEmpty() ? parameter.getName() : header.name();
    }

    /** Describes the tags that the operations of a description have. */
    void addTagsTo(OpenAPI api) {
        tags.entrySet().stream()
                .filter(tag -> api.getPaths().values().stream()
                        .flatMap(item -> item.readOperations().stream())
                        .anyMatch(operation -> operation.getTags().contains(tag.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> api.addTagsItem(new Tag().name(tag.getKey()).description(tag.getValue())));
    }
}
