package org.vigil.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Total;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.cases.CaseLine.ActionLine;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Rows;

/** What the list says of a case, as a document, and back. Fields that are asked for have names here. */
final class ListRow {
    /** Position at which the case was opened; orders the list. */
    static final String OPENED = "opened";

    static final String REGION = "region";
    static final String CONCERNS = "concerns";

    /** Countries in which it happens, and to whose authorities its actions appeal. */
    static final String ANY_COUNTRY = "anyCountry";

    /** Claim keys of its UA numbers. */
    static final String NUMBERS = "numbers";

    /** Keys of its documents' AI Indexes. */
    static final String INDEXES = "indexes";

    /** Appeal dates of the actions that are not closed. */
    static final String OPEN_UNTIL = "openUntil";

    /** Appeal dates of the actions that are closed. */
    static final String CLOSED_UNTIL = "closedUntil";

    private final CaseJson json;

    ListRow(CaseJson json) {
        this.json = json;
    }

    Optional<Document> of(CaseState state) {
        CaseFile file = state.file();
        CaseOpened opened = Objects.requireNonNull(file.opened());
        Collection<Action> actions = file.actions().values();
        Document row = new Document(OPENED, state.opened())
                .append("openedAt", state.openedAt().toEpochMilli())
                .append("title", json.write(opened.title()))
                .append(REGION, opened.region().name())
                .append("countries", sorted(opened.countries().stream(), CountryCode::text))
                .append(CONCERNS, sorted(opened.concerns().stream(), Concern::name))
                .append(
                        ANY_COUNTRY,
                        sorted(
                                Stream.concat(
                                        opened.countries().stream(),
                                        actions.stream().flatMap(action -> action.countries().stream())),
                                CountryCode::text))
                .append(NUMBERS, sorted(actions.stream().map(Action::number), UaNumber::claimKey))
                .append(INDEXES, sorted(actions.stream().flatMap(action -> action.documents().stream()), AiIndex::key))
                .append(OPEN_UNTIL, appealDates(actions, false))
                .append(CLOSED_UNTIL, appealDates(actions, true))
                .append("actions", actions.stream().map(ListRow::action).toList())
                .append("people", people(Total.of(file)))
                .append("version", state.version())
                .append("position", state.position())
                .append("at", state.at().toEpochMilli());
        actions.stream()
                .map(Action::lastAct)
                .max(LocalDate::compareTo)
                .ifPresent(day -> row.append("lastAct", day.toString()));
        return Optional.of(row);
    }

    private static List<String> appealDates(Collection<Action> actions, boolean closed) {
        return sorted(
                actions.stream()
                        .filter(action -> (action.closing() != null) == closed)
                        .map(Action::appealDate),
                ListRow::sortable);
    }

    /** A day as text that sorts as the days do; days outside of the years 0 to 9999 are the first or the last of these. */
    static String sortable(LocalDate day) {
        if (day.getYear() < 0) {
            return Rows.START;
        }
        return day.getYear() > 9999 ? Rows.OPEN_DAY : day.toString();
    }

    private static Document action(Action action) {
        Document document = new Document("id", action.id().toString())
                .append("number", action.number().text())
                .append("issued", action.issued().toString())
                .append("appealDate", action.appealDate().toString());
        return action.closing() == null
                ? document
                : document.append("closed", action.closing().known().toString());
    }

    private static Document people(Total total) {
        return new Document("min", total.min())
                .append("max", total.max())
                .append("flags", sorted(total.flags().stream(), Qualifier::name))
                .append("uncounted", total.uncounted())
                .append("countsDisagree", total.countsDisagree());
    }

    private static <T> List<String> sorted(Stream<T> values, Function<T, String> text) {
        return values.map(text).distinct().sorted().toList();
    }

    CaseLine line(Document row, LocalDate on) {
        return new CaseLine(
                new CaseId(UUID.fromString(row.getString("case"))),
                json.read(row.getString("title"), Text.class),
                Region.valueOf(row.getString(REGION)),
                list(row, "countries", CountryCode::parse),
                list(row, CONCERNS, Concern::valueOf),
                total(row.get("people", Document.class)),
                actions(row, on),
                day(row.getString("lastAct")),
                Instant.ofEpochMilli(row.getLong("openedAt")),
                row.getLong("version"),
                row.getLong("position"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static List<ActionLine> actions(Document row, LocalDate on) {
        List<ActionLine> actions = new ArrayList<>();
        for (Document action : row.getList("actions", Document.class, List.of())) {
            LocalDate appealDate = LocalDate.parse(action.getString("appealDate"));
            LocalDate closed = day(action.getString("closed"));
            actions.add(new ActionLine(
                    new ActionId(UUID.fromString(action.getString("id"))),
                    UaNumber.parse(action.getString("number")),
                    Status.on(appealDate, closed, on),
                    LocalDate.parse(action.getString("issued")),
                    appealDate,
                    closed));
        }
        return actions;
    }

    private static Total total(Document people) {
        Set<Qualifier> flags =
                list(people, "flags", Qualifier::valueOf).stream().collect(Collectors.toSet());
        return new Total(
                people.getLong("min"),
                people.getLong("max"),
                flags,
                people.getBoolean("uncounted"),
                people.getBoolean("countsDisagree"));
    }

    // FerretDB leaves an empty list out of what it inserts by $setOnInsert.
    private static <T> List<T> list(Document document, String field, Function<String, T> parse) {
        return document.getList(field, String.class, List.of()).stream()
                .map(parse)
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
