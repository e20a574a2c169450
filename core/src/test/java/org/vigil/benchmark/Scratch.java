package org.vigil.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for a store that is measured, on the disk on which the benchmark is started, and gone afterwards. */
public record Scratch(Path directory) implements AutoCloseable {

    /** A new one. */
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory(Path.of("").toAbsolutePath(), "benchmark-store"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
