package org.vigil.api.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Javadoc of types and record components, which an annotation processor keeps beside the classes, as Markdown. */
final class Javadocs {

    private Javadocs() {}

    /** All that is said of a type; empty when nothing is. */
    static Optional<String> of(Class<?> type) {
        return words(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    /** The first paragraph of it. */
    static Optional<String> start(Class<?> type) {
        return of(type).map(words -> words.split("\n\n", 2)[0]);
    }

    /** The first sentence of it, without its full stop. */
    static Optional<String> title(Class<?> type) {
        return start(type).map(Javadocs::firstSentence);
    }

    /** All that is said of a method; empty when nothing is. */
    static Optional<String> of(Method method) {
        return words(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    /** What is said of a method's parameters, by their names. */
    static Map<String, String> parametersOf(Method method) {
        Map<String, String> said = new HashMap<>();
        for (ParamJavadoc param : RuntimeJavadoc.getJavadoc(method).getParams()) {
            words(param.getComment()).ifPresent(words -> said.put(param.getName(), words));
        }
        return said;
    }

    /** The first sentence of some words, without its full stop. */
    static String firstSentence(String words) {
        return words.split("[.:;](?:\\s|$)", 2)[0];
    }

    /**
     * What is said of a component: by its record, else by the record that this one's Javadoc refers to, else by the
     * interface's method that it implements.
     */
    static Optional<String> of(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        return Stream.concat(Stream.of(type), referredTo(type))
                .flatMap(record -> param(record, component.getName()).stream())
                .findFirst()
                .or(() -> ofInterface(type, component.getName()));
    }

    private static Optional<String> param(Class<?> type, String name) {
        return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
                .filter(param -> param.getName().equals(name))
                .map(ParamJavadoc::getComment)
                .findFirst()
                .flatMap(Javadocs::words);
    }

    private static Optional<String> ofInterface(Class<?> type, String name) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(parent -> Stream.concat(method(parent, name), ofInterface(parent, name).stream()))
                .findFirst();
    }

    private static Stream<String> method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(method -> !method.isSynthetic())
                .map((Method method) -> RuntimeJavadoc.getJavadoc(method).getComment())
                .flatMap(comment -> words(comment).stream());
    }

    private static Stream<Class<?>> referredTo(Class<?> type) {
        ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return Stream.empty();
        }
        MarkdownComment comment = MarkdownComment.of(javadoc.getComment());
        return Arrays.stream(around.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(other -> comment.links().contains(other.getSimpleName()));
    }

    private static Optional<String> words(Comment comment) {
        return Optional.of(MarkdownComment.of(comment).words()).filter(words -> !words.isEmpty());
    }
}
