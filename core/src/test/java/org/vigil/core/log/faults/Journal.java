package org.vigil.core.log.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What callers tried and were told, one line each, in a file that outlives the process: a line is handed to the operating
 * system before the caller goes on.
 */
final class Journal implements AutoCloseable {
    private final FileOutputStream file;

    // Not a channel: writing to one while interrupted would close it.
    Journal(Path path) throws IOException {
        file = new FileOutputStream(path.toFile(), true);
    }

    synchronized void put(Entry entry) {
        try {
            file.write((entry.line() + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was put down; a last line that a kill tore apart was not. */
    static List<Entry> read(Path path) {
        try {
            if (!Files.exists(path)) {
                return List.of();
            }
            String text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Entry::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many commits were acknowledged so far. */
    static long acknowledged(Path path) {
        return read(path).stream().filter(Stored.class::isInstance).count();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** One line. Commands are unique, and events are named after theirs. */
    sealed interface Entry {
        String command();

        String line();

        static Entry parse(String line) {
            String[] words = line.split(" ", -1);
            return switch (words[0]) {
                case "tried" -> new Tried(words[1], words[2], Long.parseLong(words[3]), Integer.parseInt(words[4]));
                case "stored" -> new Stored(words[1], Long.parseLong(words[2]));
                case "failed" -> new Failed(words[1], words[2]);
                case "unknown" -> new Unknown(words[1]);
                default -> throw new IllegalArgumentException(line);
            };
        }
    }

    /** It is about to be sent. */
    record Tried(String command, String stream, long sequence, int events) implements Entry {
        @Override
        public String line() {
            return "tried " + command + " " + stream + " " + sequence + " " + events;
        }
    }

    /** It was acknowledged. */
    record Stored(String command, long position) implements Entry {
        @Override
        public String line() {
            return "stored " + command + " " + position;
        }
    }

    /** It was refused: nothing of this attempt may be stored. */
    record Failed(String command, String code) implements Entry {
        @Override
        public String line() {
            return "failed " + command + " " + code;
        }
    }

    /** The log said that it does not know. */
    record Unknown(String command) implements Entry {
        @Override
        public String line() {
            return "unknown " + command;
        }
    }
}
