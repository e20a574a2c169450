package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UserId;
import org.vigil.testing.PlainProfiles;

/** A case to which commands are put one after the other, as staff would. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2014, 10, 1);
    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final CountryCode CHINA = CountryCode.parse("CN");
    static final CountryCode NORTH_KOREA = CountryCode.parse("KP");

    private final List<Event> events = new ArrayList<>();
    private CaseFile state = CaseFile.NONE;
    private long ids;
    private final LocalDate today;

    Given(LocalDate today) {
        this.today = today;
    }

    static Given openCase() {
        Given given = new Given(TODAY);
        given.when(new OpenCase(
                CASE,
                Region.ASIA,
                Set.of(CHINA),
                Set.of(Concern.FORCIBLE_RETURN),
                new Text.Clear("A title", "en", Set.of())));
        return given;
    }

    List<Event> when(Command command) {
        return when(command, new Occasion(today, () -> new UUID(7, ids++)));
    }

    /** As sent by somebody, where so many people close an action. */
    List<Event> by(String user, Closers closing, Command command) {
        return when(command, new Occasion(today, () -> new UUID(7, ids++), new UserId(user), closing, id -> true));
    }

    private List<Event> when(Command command, Occasion occasion) {
        List<Event> decided = CaseFile.decide(state, command, occasion);
        decided.forEach(event -> state = CaseFile.apply(state, event));
        events.addAll(decided);
        return decided;
    }

    CaseFile state() {
        return state;
    }

    /** The case as it could have been known by a day. */
    CaseFile on(LocalDate day) {
        CaseFile known = CaseFile.NONE;
        for (Event event : events) {
            LocalDate since = event.known();
            if (since == null || !since.isAfter(day)) {
                known = CaseFile.apply(known, event);
            }
        }
        return known;
    }

    /** Its events as they may see them to whom facts under embargo are not shown. */
    List<Event> published() {
        Published published = Published.of(state);
        return events.stream().flatMap(event -> published.seen(event).stream()).toList();
    }

    PopulationId population(@Nullable Count count, @Nullable PopulationId whole) {
        PopulationId id = new PopulationId(new UUID(2, ids++));
        when(new RegisterPopulation(CASE, id, profile(count), whole == null ? null : new Within(whole, Basis.STATED)));
        return id;
    }

    void relate(Kind kind, PopulationId one, PopulationId other) {
        when(new RelatePopulations(CASE, report(List.of(), null, null), kind, one, other, Basis.STATED));
    }

    static Count people(int number, Qualifier... qualifiers) {
        return new Count(number, null, Set.of(qualifiers), Count.Unit.PEOPLE);
    }

    static Profile profile(@Nullable Count count) {
        return PlainProfiles.of(count);
    }

    static NewReport report(List<PopulationId> about, @Nullable String happened, @Nullable LocalDate known) {
        return new NewReport(
                null,
                about,
                happened == null
                        ? null
                        : new Happened(
                                Edtf.parse(happened), null, Happened.BoundsBy.RECORDER, Happened.YearFrom.INFERRED),
                known,
                null,
                List.of(),
                new Source(Source.Kind.URGENT_ACTION, null, null, null, null, null),
                null,
                null,
                Set.of(),
                null);
    }
}
