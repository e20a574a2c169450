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
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Links.Link;
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
import org.vigil.query.cases.CaseView.LinkedFrom;
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

    /** By how many people its closed actions were closed. */
    static final String CLOSED_BY = "closedBy";

    static final String CASE = "case";
    static final String TITLE = "title";
    static final String ACTIONS = "actions";

    /** Other cases to which it records a link. */
    static final String LINKED = "linked";

    /** Appeal dates of the actions that stand so. */
    static String until(Standing standing) {
        return switch (standing) {
            case DRAFT -> "draftUntil";
            case OPEN -> "openUntil";
            case CLOSED -> "closedUntil";
            case SUPERSEDED -> "supersededUntil";
        };
    }

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
                .append(TITLE, json.write(opened.title()))
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
                .append(
                        NUMBERS,
                        sorted(actions.stream().map(Action::number).filter(Objects::nonNull), UaNumber::claimKey))
                .append(
                        INDEXES,
                        sorted(
                                actions.stream()
                                        .flatMap(action -> action.documents().stream())
                                        .map(Action.Document::index),
                                AiIndex::key))
                .append(
                        CLOSED_BY,
                        sorted(actions.stream().map(Action::closedBy).filter(Objects::nonNull), Closers::name))
                .append(LINKED, sorted(file.links().keySet().stream(), CaseId::toString))
                .append(
                        "links",
                        file.links().values().stream().map(ListRow::link).toList())
                .append(ACTIONS, actions.stream().map(ListRow::action).toList())
                .append("people", people(Total.of(file)))
                .append("version", state.version())
                .append("position", state.position())
                .append("at", state.at().toEpochMilli());
        for (Standing standing : Standing.values()) {
            row.append(until(standing), appealDates(actions, standing));
        }
        actions.stream()
                .map(Action::lastAct)
                .max(LocalDate::compareTo)
                .ifPresent(day -> row.append("lastAct", day.toString()));
        return Optional.of(row);
    }

    private static List<String> appealDates(Collection<Action> actions, Standing standing) {
        return sorted(actions.stream().filter(action -> action.standing() == standing), ListRow::appealDate);
    }

    private static String appealDate(Action action) {
        return action.appealDate() == null ? Rows.START : sortable(action.appealDate());
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
                .append("standing", action.standing().name());
        put(document, "number", action.number());
        put(document, "issued", action.issued());
        put(document, "appealDate", action.appealDate());
        put(
                document,
                "closingRequested",
                action.closingRequested() == null
                        ? null
                        : action.closingRequested().known());
        put(
                document,
                "closed",
                action.closing() == null ? null : action.closing().known());
        put(document, "closedBy", action.closedBy());
        put(
                document,
                "superseded",
                action.superseded() == null ? null : action.superseded().known());
        return document;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }

    private static Document link(Link link) {
        return new Document("other", link.other().toString())
                .append("kind", link.kind().name())
                .append("known", link.known().toString());
    }

    /** The link to a case that a row of another one has. */
    static LinkedFrom linkTo(CaseId id, Document row) {
        Document link = row.getList("links", Document.class, List.of()).stream()
                .filter(each -> id.toString().equals(each.getString("other")))
                .findFirst()
                .orElseThrow();
        return new LinkedFrom(
                id(row), Links.LinkKind.valueOf(link.getString("kind")), LocalDate.parse(link.getString("known")));
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
                id(row),
                title(row),
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

    static CaseId id(Document row) {
        return new CaseId(UUID.fromString(row.getString(CASE)));
    }

    Text title(Document row) {
        return json.read(row.getString(TITLE), Text.class);
    }

    /** Its actions alone, as they stand on a day. */
    static List<ActionLine> actions(Document row, LocalDate on) {
        List<ActionLine> actions = new ArrayList<>();
        for (Document action : row.getList(ACTIONS, Document.class, List.of())) {
            LocalDate appealDate = day(action.getString("appealDate"));
            String number = action.getString("number");
            String closedBy = action.getString("closedBy");
            actions.add(new ActionLine(
                    new ActionId(UUID.fromString(action.getString("id"))),
                    number == null ? null : UaNumber.parse(number),
                    Status.on(Standing.valueOf(action.getString("standing")), appealDate, on),
                    day(action.getString("issued")),
                    appealDate,
                    day(action.getString("closingRequested")),
                    day(action.getString("closed")),
                    closedBy == null ? null : Closers.valueOf(closedBy),
                    day(action.getString("superseded"))));
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
