package org.vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectedTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                AnInstant.class,
                AnInstantOfAClock.class,
                ADayInAZone.class,
                ALocalTime.class,
                AZonedTime.class,
                AnOffsetTime.class,
                Milliseconds.class,
                ADate.class,
                AClock.class,
                ATickingClock.class,
                ASource.class,
                AnIdentifier.class,
                AReference.class
            })
    void who_takes_the_systems_own_is_found(Class<?> type) {
        JavaClasses classes = new ClassFileImporter().importClasses(type, Given.class);
        assertThat(Injected.rule().evaluate(classes).hasViolation()).isTrue();
        assertThat(Injected.rule("another").evaluate(classes).hasViolation()).isTrue();
        assertThat(Injected.rule(type.getName()).evaluate(classes).hasViolation())
                .as("as wiring")
                .isFalse();
    }

    @Test
    void who_is_given_them_is_not() {
        JavaClasses classes = new ClassFileImporter().importClasses(Given.class);
        assertThat(Injected.rule().evaluate(classes).hasViolation()).isFalse();
    }

    static class AnInstant {
        Object it = Instant.now();
    }

    static class AnInstantOfAClock {
        Instant of(Clock clock) {
            return Instant.now(clock);
        }
    }

    static class ADayInAZone {
        Object it = LocalDate.now(ZoneOffset.UTC);
    }

    static class ALocalTime {
        Object it = LocalDateTime.now(ZoneOffset.UTC);
    }

    static class AZonedTime {
        Object it = ZonedDateTime.now(ZoneOffset.UTC);
    }

    static class AnOffsetTime {
        Object it = OffsetDateTime.now(ZoneOffset.UTC);
    }

    static class Milliseconds {
        long it = System.currentTimeMillis();
    }

    @SuppressWarnings("JavaUtilDate") // looked for here
    static class ADate {
        Object it = new Date();
    }

    static class AClock {
        Object it = Clock.systemUTC();
    }

    static class ATickingClock {
        Object it = Clock.tickSeconds(ZoneOffset.UTC);
    }

    static class ASource {
        Object it = InstantSource.system();
    }

    static class AnIdentifier {
        Object it = UUID.randomUUID();
    }

    static class AReference {
        Supplier<UUID> it = UUID::randomUUID;
    }

    static class Given {
        private final InstantSource clock;
        private final Supplier<UUID> ids;

        Given(InstantSource clock, Supplier<UUID> ids) {
            this.clock = clock;
            this.ids = ids;
        }

        LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(clock.instant(), zone);
        }

        UUID id() {
            return ids.get();
        }

        @SuppressWarnings("JavaUtilDate") // a given time
        Date date() {
            return new Date(clock.millis());
        }
    }
}
