package org.vigil.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rule that nobody looks at the system's clock or makes up an identifier, but is given the source of both; by a call, with
 * whatever arguments, or by a reference to a method.
 */
public final class Injected {
    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class,
            MonthDay.class);

    private Injected() {}

    /**
     * The rule.
     *
     * @param wiring names of the classes that get the system's own, to hand it on
     */
    public static ArchRule rule(String... wiring) {
        Set<String> wired = Set.of(wiring);
        return noClasses()
                .that(describe("wire nothing", (JavaClass type) -> !wired.contains(type.getName())))
                .should()
                .accessTargetWhere(describe("is the system's clock or chance", Injected::isOfTheSystem));
    }

    private static boolean isOfTheSystem(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return (name.equals("now") && TIMES.stream().anyMatch(owner::isEquivalentTo))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Date.class)
                        && access.getTarget().getFullName().endsWith("<init>()"))
                || (Stream.of(Clock.class, InstantSource.class).anyMatch(owner::isEquivalentTo)
                        && (name.startsWith("system") || name.matches("tick[A-Z].*")));
    }
}
