package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Whereabouts.DisappearanceStatus;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.projection.ReadAhead;
import org.vigil.query.projection.Reflected;
import org.vigil.query.projection.Rows;
import org.vigil.query.statistics.Question.By;

/**
 * Answers in figures. Each answer goes through the rows of all cases that hold at the moment, so it costs the same for
 * every moment, and grows with the cases.
 */
public final class Statistics {
    /** How many of the cases behind a figure it shows itself. */
    public static final int CASES_SHOWN = 20;

    /** The most cases on a page of those behind a figure. */
    public static final int LARGEST_PAGE = 200;

    private static final int BATCH = 500;

    private final Projections projections;
    private final CountedText text;

    public Statistics(Projections projections, CaseJson json) {
        this.projections = projections;
        this.text = new CountedText(json);
    }

    /** The figures at a moment. */
    public Figures ask(Question question, Moment moment) {
        Reflected reflected = reflected(moment);
        Moment fixed = reflected.moment();
        Map<String, Tally> tallies = new TreeMap<>();
        Tally total = new Tally();
        Duplicates duplicates = duplicates(reflected, question);
        CaseId last = null;
        try (ReadAhead rows = rows(reflected, question, null)) {
            while (rows.hasNext()) {
                Document row = rows.next();
                CaseId id = id(row);
                if (id.equals(last)) {
                    continue; // it was closed behind the moment while it was read
                }
                last = id;
                filed(row, question, fixed).ifPresent(filed -> {
                    boolean leftOut = duplicates.leavesOut(id.toString());
                    filed.shares()
                            .forEach((key, share) ->
                                    add(tallies.computeIfAbsent(key, k -> new Tally()), id, share, leftOut));
                    add(total, id, filed.whole(), leftOut);
                });
            }
        }
        List<Figure> figures = keys(question, tallies.keySet()).stream()
                .map(key -> tallies.getOrDefault(key, new Tally()).figure(key, question.what()))
                .toList();
        return new Figures(
                question, reflected.position(), fixed.on(), figures, total.figure(Figure.TOTAL, question.what()));
    }

    private static void add(Tally tally, CaseId id, Share share, boolean leftOut) {
        if (leftOut) {
            tally.leaveOut();
        } else {
            tally.add(id, share);
        }
    }

    /**
     * The cases behind one figure of an answer; asked with the answer's position and day, they are just those.
     *
     * @param key the figure's key
     * @param after the case behind which the page begins; null for the first page
     * @param limit how many at most
     * @throws QuestionRefused if the limit is not from 1 to {@value #LARGEST_PAGE}
     */
    public CasesBehind cases(Question question, String key, Moment moment, @Nullable CaseId after, int limit) {
        QuestionRefused.requireLimit(limit, LARGEST_PAGE);
        Reflected reflected = reflected(moment);
        Moment fixed = reflected.moment();
        List<CaseId> cases = new ArrayList<>();
        Duplicates duplicates = duplicates(reflected, question);
        CaseId last = after;
        try (ReadAhead rows = rows(reflected, question, after)) {
            while (rows.hasNext()) {
                Document row = rows.next();
                CaseId id = id(row);
                if (id.equals(last)) {
                    continue;
                }
                last = id;
                if (isUnder(key, filed(row, question, fixed)) && !duplicates.leavesOut(id.toString())) {
                    if (cases.size() == limit) {
                        return new CasesBehind(cases, cases.getLast());
                    }
                    cases.add(id);
                }
            }
        }
        return new CasesBehind(cases, null);
    }

    private static boolean isUnder(String key, Optional<Filed> filed) {
        return filed.isPresent()
                && (key.equals(Figure.TOTAL) || filed.get().shares().containsKey(key));
    }

    private Reflected reflected(Moment moment) {
        return projections.reflected(StatisticsProjection.NAME, CaseRows.view(moment), moment);
    }

    private static ReadAhead rows(Reflected reflected, Question question, @Nullable CaseId after) {
        Document filter = Rows.at(reflected.moment());
        if (after != null) {
            filter.append(StatisticsProjection.CASE, new Document("$gte", after.toString()));
        }
        Document asked = new Document(StatisticsProjection.CASE, 1);
        CountedText.parts(question).forEach(part -> asked.append(part, 1));
        return new ReadAhead(
                reflected.rows().find(filter).projection(asked).sort(new Document(StatisticsProjection.CASE, 1)));
    }

    private static Duplicates duplicates(Reflected reflected, Question question) {
        Duplicates duplicates = new Duplicates();
        if (question.what().isOfActions()) {
            return duplicates;
        }
        reflected
                .rows()
                .find(StatisticsProjection.duplicatesAt(reflected.moment()))
                .batchSize(BATCH)
                .forEach(row -> duplicates.add(
                        row.getString(StatisticsProjection.CASE),
                        row.getList(StatisticsProjection.DUPLICATE_OF, String.class)));
        return duplicates;
    }

    private static CaseId id(Document row) {
        return new CaseId(UUID.fromString(row.getString(StatisticsProjection.CASE)));
    }

    private Optional<Filed> filed(Document row, Question question, Moment moment) {
        Counted counted = text.read(row);
        return Filed.of(counted, question, moment.on());
    }

    private static Set<String> keys(Question question, Set<String> found) {
        if (question.onlyKey() != null) {
            return Set.of(question.onlyKey());
        }
        Set<String> keys = new LinkedHashSet<>(vocabulary(question.by()));
        keys.addAll(found);
        keys.remove(Figure.NOT_RECORDED);
        keys.add(Figure.NOT_RECORDED);
        return keys;
    }

    private static List<String> vocabulary(By by) {
        return switch (by) {
            case STATUS -> names(Status.values());
            case OUTCOME -> names(Outcome.values());
            case REGION -> names(Region.values());
            case CONCERN -> names(Concern.values());
            case REASON -> names(Reason.values());
            case FATE -> names(Fate.values());
            case CATEGORY -> names(ArbitraryDetention.values());
            case DISAPPEARANCE -> names(DisappearanceStatus.values());
            // Acts that nothing can be recorded of yet would read as if none had happened.
            case ACT, INCIDENT, RETURNED_FROM, RETURNED_TO, COUNTRY, YEAR -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toList();
    }
}
