package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.vigil.core.casefile.Total;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.query.statistics.Question.By;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What is counted of a case, as texts that a row has, one a part: JSON, but each total is one text, such as
 * {@code 29-35 AROUND}. A figure reads the rows of all cases: of each the parts that it asks for, and totals are most of
 * what is in them. What is reported of people is one part for each thing that can be asked for, named as that is; most are
 * absent, as nothing of the kind is reported in most cases.
 */
final class CountedText {
    private static final String FILING = "filing";
    private static final String ACTIONS = "actions";
    private static final String PEOPLE = "people";
    private static final String ACTS = "acts";
    private static final String OUTCOMES = "outcomes";

    private static final String UNCOUNTED = "UNCOUNTED";
    private static final String COUNTS_DISAGREE = "COUNTS_DISAGREE";

    private final JsonMapper mapper;

    CountedText(CaseJson json) {
        SimpleModule totals = new SimpleModule("totals");
        totals.addSerializer(Total.class, new Writer());
        totals.addDeserializer(Total.class, new Reader());
        this.mapper = json.mapper().rebuild().addModule(totals).build();
    }

    Document write(Counted counted) {
        Document row = new Document(FILING, mapper.writeValueAsString(counted.filing()))
                .append(ACTIONS, mapper.writeValueAsString(counted.actions()))
                .append(PEOPLE, text(counted.people()))
                .append(ACTS, mapper.writeValueAsString(counted.acts()))
                .append(OUTCOMES, mapper.writeValueAsString(counted.outcomes()));
        for (By by : By.values()) {
            Crossed reported = by.isReported() ? counted.reported(by) : Crossed.NOTHING;
            if (!reported.rows().isEmpty()) {
                row.append(by.name(), mapper.writeValueAsString(reported));
            }
        }
        return row;
    }

    /** Names of the parts that are read for a question. */
    static List<String> parts(Question question) {
        List<String> parts = new ArrayList<>(List.of(PEOPLE));
        if (question.isAbout(By.COUNTRY, By.REGION, By.CONCERN)) {
            parts.add(FILING);
        }
        boolean yearOfIssue = question.isAbout(By.YEAR) && !question.isYearOfIncident();
        if (question.what().isOfActions() || yearOfIssue || question.isAbout(By.STATUS, By.OUTCOME, By.REASON)) {
            parts.add(ACTIONS);
        }
        if (question.isAbout(By.ACT)) {
            parts.add(ACTS);
        }
        if (question.isAbout(By.OUTCOME, By.REASON)) {
            parts.add(OUTCOMES);
        }
        if (question.by().isReported()) {
            parts.add(question.by().name());
        }
        return parts;
    }

    /** What was written, or the parts of it that are there; each is read when it is asked for. */
    Counted read(Document written) {
        return new Counted() {
            @Override
            public Filing filing() {
                return mapper.readValue(written.getString(FILING), Filing.class);
            }

            @Override
            public List<CountedAction> actions() {
                return List.of(mapper.readValue(written.getString(ACTIONS), CountedAction[].class));
            }

            @Override
            public Total people() {
                return total(written.getString(PEOPLE));
            }

            @Override
            public Crossed acts() {
                return mapper.readValue(written.getString(ACTS), Crossed.class);
            }

            @Override
            public Crossed reported(By by) {
                String reported = written.getString(by.name());
                return reported == null ? Crossed.nobody(people()) : mapper.readValue(reported, Crossed.class);
            }

            @Override
            public Crossed outcomes() {
                return mapper.readValue(written.getString(OUTCOMES), Crossed.class);
            }
        };
    }

    private static String text(Total total) {
        StringBuilder text = new StringBuilder().append(total.min());
        if (total.max() != total.min()) {
            text.append('-').append(total.max());
        }
        // In one order, since rows are compared.
        total.flags().stream().sorted().forEach(flag -> text.append(' ').append(flag));
        if (total.uncounted()) {
            text.append(' ').append(UNCOUNTED);
        }
        if (total.countsDisagree()) {
            text.append(' ').append(COUNTS_DISAGREE);
        }
        return text.toString();
    }

    private static Total total(String text) {
        int end = text.indexOf(' ');
        String range = end < 0 ? text : text.substring(0, end);
        int to = range.indexOf('-');
        long min = Long.parseLong(to < 0 ? range : range.substring(0, to));
        long max = to < 0 ? min : Long.parseLong(range.substring(to + 1));
        Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
        boolean uncounted = false;
        boolean countsDisagree = false;
        while (end >= 0) {
            int next = text.indexOf(' ', end + 1);
            String word = text.substring(end + 1, next < 0 ? text.length() : next);
            switch (word) {
                case UNCOUNTED -> uncounted = true;
                case COUNTS_DISAGREE -> countsDisagree = true;
                default -> flags.add(Qualifier.valueOf(word));
            }
            end = next;
        }
        return new Total(min, max, flags, uncounted, countsDisagree);
    }

    private static final class Writer extends ValueSerializer<Total> {
        @Override
        public void serialize(Total total, JsonGenerator out, SerializationContext context) {
            out.writeString(text(total));
        }
    }

    private static final class Reader extends ValueDeserializer<Total> {
        @Override
        public Total deserialize(JsonParser in, DeserializationContext context) {
            return total(in.getString());
        }
    }
}
