package org.vigil.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.vigil.testing.Injected;

/** The package table of the design: what lives where, and what it may use. */
@AnalyzeClasses(packages = "org.vigil.core", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] PLAIN_JAVA = {"java..", "org.jspecify.."};

    @ArchTest
    static final ArchRule the_vocabulary_is_plain_java = noClasses()
            .that()
            .resideInAPackage("..core.vocabulary")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(plus("org.vigil.core.vocabulary"));

    @ArchTest
    static final ArchRule the_case_file_knows_the_vocabulary_and_nothing_else = noClasses()
            .that()
            .resideInAPackage("..core.casefile")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(plus("org.vigil.core.vocabulary", "org.vigil.core.casefile"));

    @ArchTest
    static final ArchRule the_log_knows_neither_cases_nor_keys = noClasses()
            .that()
            .resideInAPackage("..core.log")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.vigil.core.vocabulary", "org.vigil.core.casefile", "org.vigil.core.privacy");

    @ArchTest
    static final ArchRule sealing_knows_no_cases_and_no_log = noClasses()
            .that()
            .resideInAPackage("..core.privacy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.vigil.core.casefile", "org.vigil.core.log", "org.axonframework..");

    @ArchTest
    static final ArchRule the_embedded_store_serves_and_knows_nobody = noClasses()
            .that()
            .resideInAPackage("..core.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.vigil.core.vocabulary",
                    "org.vigil.core.casefile",
                    "org.vigil.core.log",
                    "org.axonframework..");

    @ArchTest
    static final ArchRule core_knows_no_views_no_ways_in_and_no_spring = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.vigil.query..", "org.vigil.api..", "org.springframework..");

    @ArchTest
    static final ArchRule clocks_and_identifiers_are_injected = Injected.rule();

    private static String[] plus(String... more) {
        String[] all = java.util.Arrays.copyOf(PLAIN_JAVA, PLAIN_JAVA.length + more.length);
        System.arraycopy(more, 0, all, PLAIN_JAVA.length, more.length);
        return all;
    }
}
