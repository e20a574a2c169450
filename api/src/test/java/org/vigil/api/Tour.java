package org.vigil.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tour as the README has readers take it. */
final class Tour {
    static final Path FOLDER = Path.of("..", "docs", "tour").toAbsolutePath().normalize();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How it ended.
     *
     * @param exit 0 if everything was as it should be
     * @param output what it printed
     */
    record Result(int exit, String output) {}

    private Tour() {}

    /** Takes it on a running node. */
    static Result run(int port, Path dataDirectory) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tour", ".txt");
        ProcessBuilder tour = new ProcessBuilder(FOLDER.resolve("run").toString(), "http://127.0.0.1:" + port);
        tour.environment().put("VIGIL_DATADIRECTORY", dataDirectory.toString());
        Process process =
                tour.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int exit = process.waitFor();
        return new Result(exit, Files.readString(output, UTF_8));
    }

    /** Its commands' bodies, in their order. */
    static List<Path> bodies() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every free text that its commands enter. */
    static Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        for (Path body : bodies()) {
            collect(JSON.readTree(body.toFile()), texts);
        }
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isObject() && node.path("text").isString()) {
            texts.add(node.path("text").stringValue());
        }
        node.forEach(inner -> collect(inner, texts));
    }
}
