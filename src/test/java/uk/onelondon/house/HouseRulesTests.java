package uk.onelondon.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "uk.onelondon", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule HAPI_STAYS_WHERE_FHIR_IS_SPOKEN = noClasses()
            .that(are(not(resideInAnyPackage("..fhir..", "..sharedrecord..", "..enforcement..", "..sandbox.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("a change of the FHIR library or version must touch few places");

    @ArchTest
    static final ArchRule VAADIN_STAYS_WHERE_PEOPLE_LOOK = noClasses()
            .that(are(not(resideInAnyPackage("..ui..", "..design..", "..shell..", "..language..", "..identity.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("what the record says must not depend on how it is shown");

    @ArchTest
    static final ArchRule CORE_IS_PLAIN = noClasses()
            .that()
            .resideInAPackage("uk.onelondon.core..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "ca.uhn.fhir..", "org.hl7.fhir..")
                    .or(resideInAPackage("org.springframework..")
                            .and(not(resideInAPackage("org.springframework.modulith..")))))
            .because("the values everybody shares must be usable everywhere");

    @ArchTest
    static final ArchRule ENFORCEMENT_IS_FREE_OF_SPRING = noClasses()
            .that()
            .resideInAPackage("uk.onelondon.enforcement..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAPackage("org.springframework.modulith.."))))
            .because("a record that is no Spring application registers the same interceptors");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_SANDBOX = noClasses()
            .that()
            .resideOutsideOfPackage("uk.onelondon.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.onelondon.sandbox..")
            .because("the sandbox is outside the app and reached over HTTP only");

    @ArchTest
    static final ArchRule VIEWS_AND_CONTROLLERS_ARE_PRIVATE_TO_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .or()
            .haveSimpleNameEndingWith("Mapper")
            .or()
            .haveSimpleNameEndingWith("Adapter")
            .should()
            .notBePublic()
            .because("others reach a page by its address and a mapper through its module's interface");

    @ArchTest
    static final ArchRule EVERY_ROUTE_SAYS_WHO_MAY_ENTER = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .because("a page without an access annotation is a decision nobody took");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<JavaClass>("live in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            })
            .because("null is never a value here, and the checker only looks where it is told");

    @ArchTest
    static final ArchRule NO_CLOCKLESS_NOW = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a rule about time that cannot be given a time cannot be tested");

    @ArchTest
    static final ArchRule NO_ENVIRONMENT_IN_THE_MIDDLE = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("configuration is validated in one place, at the start");

    @ArchTest
    static final ArchRule NO_DATE_BUT_WHERE_HAPI_ASKS = noClasses()
            .that(are(not(resideInAnyPackage(
                    "..fhir..", "..sharedrecord..", "..enforcement..", "..sandbox..", "..identity.."))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("java.time says what it means");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("uk.onelondon..")
            .and()
            .doNotHaveName("$VALUES")
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("nodes and tests must not share anything by accident");

    @ArchTest
    static final ArchRule NO_CUPBOARDS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("a class is named after what it is, or it collects everything");

    @ArchTest
    static final ArchRule NO_SCRIPT_IN_STRINGS = noClasses()
            .that()
            .doNotHaveSimpleName("PageScript")
            .should(new ArchCondition<JavaClass>("call executeJs") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTarget().getName().equals("executeJs"))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                }
            })
            .because("a strict content security policy shall later be a switch");
}
