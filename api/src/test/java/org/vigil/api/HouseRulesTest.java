package org.vigil.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.vigil.testing.Injected;

/** The package table of the design, as far as it is about the ways in. */
@AnalyzeClasses(packages = "org.vigil.api", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule the_store_is_wired_once_and_its_failures_translated_once = noClasses()
            .that()
            .resideOutsideOfPackages("org.vigil.api", "org.vigil.api.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.vigil.core.embedded..");

    @ArchTest
    static final ArchRule ways_in_do_not_write_to_the_log_by_themselves = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.api")
            .should()
            .callMethod(org.vigil.core.log.EventLog.class, "append", org.vigil.core.log.NewCommit.class);

    @ArchTest
    static final ArchRule axon_is_wired_and_nothing_more = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.api")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule tomcat_is_known_where_it_answers_by_itself = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.api.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..");

    @ArchTest
    static final ArchRule clocks_and_identifiers_are_injected = Injected.rule("org.vigil.api.NodeConfiguration");
}
