package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Names;
import org.vigil.core.casefile.Names.AliasCorrected;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.AliasRecorded;
import org.vigil.core.casefile.Report;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Where;

class NamesOfOnePersonTest {

    private static final PersonId QUILL = new PersonId(new UUID(1, 1));
    private static final PopulationId ONE = new PopulationId(new UUID(1, 2));

    private final InMemoryStore store = new InMemoryStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_is_forgotten_is_forgotten_by_all_names_the_wrong_ones_too() {
        AliasRecorded wrong = new AliasRecorded(report(1), ONE, name("Moe Quil"), AliasKind.SPELLING);
        List<Names.Event> events =
                List.of(wrong, new AliasCorrected(report(2), ONE, wrong.report().id(), name("Moe Quill")));
        List<Names.Event> sealed = new Sealer(store.open(), () -> new UUID(9, 1)).seal(events, "5f3c", 0);
        assertThat(sealed).extracting(Names.Event::name).hasOnlyElementsOfType(PersonName.Sealed.class);
        assertThat(new Opener(store.open()).open(sealed, Audience.OPEN)).isEqualTo(events);

        store.destroy(QUILL.value());

        assertThat(new Opener(store.open()).open(sealed, Audience.OPEN))
                .extracting(Names.Event::name)
                .containsExactly(new PersonName.Erased(QUILL), new PersonName.Erased(QUILL));
    }

    private static PersonName name(String name) {
        return new PersonName.Clear(QUILL, name);
    }

    private static Report report(long number) {
        return new Report(
                new ReportId(new UUID(2, number)),
                Set.of(ONE),
                null,
                LocalDate.of(2014, 7, 1),
                Where.NOT_SAID,
                List.of(),
                new Source(Source.Kind.PRESS, null, null, null, null, null),
                null,
                null,
                Set.of(),
                null);
    }
}
