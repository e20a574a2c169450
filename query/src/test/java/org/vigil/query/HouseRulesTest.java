package org.vigil.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.vigil.testing.Injected;

/** The package table of the design, as far as it is about the read side. */
@AnalyzeClasses(packages = "org.vigil.query", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule query_knows_no_ways_in_and_no_spring =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.vigil.api..", "org.springframework..");

    @ArchTest
    static final ArchRule what_projections_share_knows_no_view = noClasses()
            .that()
            .resideInAPackage("..query.projection")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.vigil.query..").and(resideOutsideOfPackage("org.vigil.query.projection")));

    @ArchTest
    static final ArchRule nobody_reaches_around_the_store_it_is_given =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.vigil.core.embedded");

    @ArchTest
    static final ArchRule clocks_and_identifiers_are_injected = Injected.rule();
}
