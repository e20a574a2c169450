package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Names;
import org.vigil.core.casefile.Names.AliasCorrected;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.AliasRecorded;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.testing.PlainReports;

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
        AliasRecorded wrong = new AliasRecorded(PlainReports.of(1, ONE), ONE, name("Moe Quil"), AliasKind.SPELLING);
        List<Names.Event> events = List.of(
                wrong,
                new AliasCorrected(PlainReports.of(2, ONE), ONE, wrong.report().id(), name("Moe Quill")));
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
}
