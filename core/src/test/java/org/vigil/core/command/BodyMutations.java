package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;

/** Bodies that are nearly right: one to three things in them are not as they were. */
final class BodyMutations {

    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])\"[^\"]*\"(?!:)|-?[0-9]+|true|false|\\[\\]");
    private static final Pattern FIELD = Pattern.compile("\"[A-Za-z]+\":");
    private static final Pattern BRACE = Pattern.compile("\\{");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-0",
            "01",
            "1.5",
            "1e400",
            "-1E+99",
            "NaN",
            "2147483648",
            "-2147483649",
            "100000001",
            "9007199254740993",
            "9223372036854775808",
            "99999999999999999999",
            "9".repeat(400),
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"a\":1}",
            "{\"$gt\":\"\"}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\udd4a\"",
            "\"\u0130\u0662\"",
            "\"null\"",
            "\"0\"",
            "\"A\"",
            "\"CN-\"",
            "\"-SD\"",
            "\"ZZ\"",
            "\"c\u0131\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2014-02-30\"",
            "\"9999-12-31\"",
            "\"Y-17E7\"",
            "\"Y99999999999999999999\"",
            "\"2014-21/2014-24\"",
            "\"[..]\"",
            "\"{..}\"",
            "\"../..\"",
            "\"[2014..2013]\"",
            "\"XXXX-XX-XX\"",
            "\"2014-07-15T25:00:00Z\"",
            "\"{" + "2014,".repeat(2000) + "2014}\"",
            "\"UA 99999999999/14\"",
            "\"EXTRA 0/0\"",
            "\"ASA 99/99999999999/2014\"",
            "\"1-1-1-1-1\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"" + "-".repeat(36) + "\"",
            "{\"text\":\"t\",\"names\":[\"x\"]}",
            "{\"text\":\"t\",\"language\":\"" + "a-".repeat(40) + "\"}",
            "{\"text\":\"t\",\"text\":\"u\"}",
            "{\"person\":7,\"name\":\"n\"}",
            "\"" + "x".repeat(20_001) + "\"",
            "\"" + "x".repeat(100_001) + "\"",
            "[".repeat(40) + "]".repeat(40),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "[" + "\"CN\",".repeat(300) + "\"CN\"]");

    private final Random random;

    BodyMutations(Random random) {
        this.random = random;
    }

    byte[] of(Command command) {
        String body = Bodies.of(command);
        for (int left = random.nextInt(3); left >= 0; left--) {
            body = mutated(body);
        }
        return random.nextInt(4) == 0 ? mutated(body.getBytes(UTF_8)) : body.getBytes(UTF_8);
    }

    private String mutated(String body) {
        return switch (random.nextInt(6)) {
            case 0 -> replaced(body, FIELD, "\"" + (random.nextBoolean() ? "event" : "x".repeat(101)) + "\":");
            case 1 -> before(body, FIELD, "\"unknown\":" + any(VALUES) + ",");
            case 2 -> twice(body);
            case 3 -> replaced(body, BRACE, "[");
            default -> replaced(body, VALUE, any(VALUES));
        };
    }

    /** One field a second time, with another value. */
    private String twice(String body) {
        Matcher field = one(body, FIELD);
        return field == null
                ? body
                : body.substring(0, field.start()) + field.group() + any(VALUES) + "," + body.substring(field.start());
    }

    private String before(String body, Pattern what, String inserted) {
        Matcher found = one(body, what);
        return found == null ? body : body.substring(0, found.start()) + inserted + body.substring(found.start());
    }

    private String replaced(String body, Pattern what, String other) {
        Matcher found = one(body, what);
        return found == null ? body : body.substring(0, found.start()) + other + body.substring(found.end());
    }

    private @Nullable Matcher one(String body, Pattern what) {
        int many = (int) what.matcher(body).results().count();
        if (many == 0) {
            return null;
        }
        Matcher found = what.matcher(body);
        for (int skipped = random.nextInt(many); skipped >= 0; skipped--) {
            if (!found.find()) {
                throw new IllegalStateException("it was there a moment ago");
            }
        }
        return found;
    }

    private byte[] mutated(byte[] body) {
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(body, random.nextInt(body.length));
        }
        byte[] changed = body.clone();
        for (int left = random.nextInt(8); left >= 0; left--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
