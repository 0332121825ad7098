package app.haven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.haven.http.Idempotent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the house is built. Every rule holds for rooms that are still to come. */
class ArchitectureTest {

    private static final JavaClasses HAVEN = new ClassFileImporter().importPath("target/classes/app/haven");

    /** Whom each room may touch besides itself. A room that is not named here is a feature. */
    private static final Map<String, List<String>> MAY_TOUCH = mayTouch();

    private static final List<String> FEATURES_MUST_NOT_TOUCH = List.of("auth", "insight", "contract");

    private static Map<String, List<String>> mayTouch() {
        List<String> leaves = List.of(
                "error",
                "time",
                "memory",
                "database",
                "sealing",
                "security",
                "http",
                "vocabulary",
                "helpline",
                "chart");
        List<String> across = List.of("therapy", "feed", "privacy");
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("error", List.of());
        rooms.put("time", List.of());
        rooms.put("memory", List.of());
        rooms.put("database", List.of());
        rooms.put("vocabulary", List.of("http"));
        rooms.put("chart", List.of("error", "time", "vocabulary"));
        rooms.put("helpline", List.of("error", "http", "vocabulary"));
        rooms.put("contract", List.of());
        // A client of the API, so that it needs nobody's inside.
        rooms.put("demo", List.of("error"));
        rooms.put("sealing", leaves.subList(0, 4));
        rooms.put("security", leaves.subList(0, 5));
        rooms.put("http", leaves.subList(0, 6));
        rooms.put("user", leaves);
        rooms.put("auth", concat(leaves, List.of("user")));
        rooms.put("couple", concat(leaves, List.of("user")));
        // It is told of what others do, and asks nobody.
        rooms.put("privacy", concat(leaves, List.of("user")));
        for (String room : List.of("therapy", "feed")) {
            rooms.put(room, concat(concat(leaves, List.of("user", "couple")), across));
        }
        return rooms;
    }

    static Set<String> roomsWithAPlace() {
        return MAY_TOUCH.keySet();
    }

    @ParameterizedTest
    @MethodSource("roomsWithAPlace")
    void aRoomTouchesOnlyRoomsBelowIt(String room) {
        String[] allowed = concat(List.of(room), MAY_TOUCH.get(room)).stream()
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        hold(classes()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("app.haven..")).or(resideInAnyPackage(allowed))));
    }

    @Test
    void aFeatureTouchesNeitherSignInNorInsight() {
        String[] places = Stream.concat(MAY_TOUCH.keySet().stream(), Stream.of("insight"))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        hold(noClasses()
                .that()
                .resideInAPackage("app.haven.*..")
                .and()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(FEATURES_MUST_NOT_TOUCH)));
    }

    @Test
    void insightReadsFeaturesButTouchesNeitherSignInNorTheContract() {
        hold(noClasses()
                .that()
                .resideInAPackage(packageOf("insight"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(List.of("auth", "contract"))));
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        hold(slices().matching("app.haven.(*)..").should().beFreeOfCycles());
    }

    @Test
    void repositoriesStayInTheirRoom() {
        hold(classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate());
        hold(classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .haveSimpleNameEndingWith("Repository"));
    }

    @Test
    void onlyRepositoriesSpeakToTheDatabase() {
        hold(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackages(packageOf("database"), packageOf("error"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.quarkus.hibernate.orm.panache..",
                                "io.quarkus.panache..",
                                "java.sql..",
                                "javax.sql..",
                                "io.agroal..",
                                "org.hibernate",
                                "org.hibernate.query..")
                        .or(describe(
                                "are entity managers or queries",
                                type -> type.isAssignableTo(EntityManager.class)
                                        || type.isAssignableTo(jakarta.persistence.Query.class)
                                        || type.isAssignableTo(jakarta.persistence.EntityManagerFactory.class)))));
    }

    /** By its key alone a row is anybody's: everything owned is found by its owner as well. */
    @Test
    void noRowIsFoundByItsIdAlone() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("user"), packageOf("auth"))
                .should()
                .callMethodWhere(describe(
                        "is a look-up by nothing but an id",
                        call -> (isOf(call, PanacheRepositoryBase.class)
                                        && call.getName().matches("findById.*|deleteById"))
                                || (isOf(call, EntityManager.class)
                                        && Set.of("find", "getReference").contains(call.getName())))));
    }

    @Test
    void onlyReadsHoldsASessionForReading() {
        hold(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.haven.database.Reads")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(StatelessSession.class));
    }

    @Test
    void onlyResourcesSpeakHttp() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("http"), packageOf("error"))
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and(not(describe(
                        "are records of query parameters",
                        type -> type.isRecord()
                                && type.getFields().stream()
                                        .anyMatch(field -> field.isAnnotatedWith(QueryParam.class)))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
    }

    @Test
    void noEntityIsSeenFromOutside() {
        hold(codeUnits()
                .that()
                .areDeclaredInClassesThat(are("a resource", simpleNameEndingWith("Resource")))
                .and()
                .areNotPrivate()
                .should(notNameAnEntity()));
    }

    @Test
    void transactionsBelongToServices() {
        DescribedPredicate<JavaClass> resourceOrRepository = are(
                "a resource or a repository", simpleNameEndingWith("Resource").or(simpleNameEndingWith("Repository")));
        hold(noClasses().that(resourceOrRepository).should().beAnnotatedWith(Transactional.class));
        hold(noMethods()
                .that()
                .areDeclaredInClassesThat(resourceOrRepository)
                .should()
                .beAnnotatedWith(Transactional.class));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        hold(methods()
                .that(are("an endpoint", metaAnnotatedWith(HttpMethod.class)))
                .should(haveOnThemselvesOrTheirClass(
                        "say who may call them",
                        annotatedWith(RolesAllowed.class).or(annotatedWith(PermitAll.class)))));
    }

    @Test
    void onlySigningInAndWhatIsTheSameForEverybodyIsOpenToEverybody() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("auth"), packageOf("vocabulary"), packageOf("helpline"))
                .should()
                .beAnnotatedWith(PermitAll.class));
        hold(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(packageOf("auth"), packageOf("vocabulary"), packageOf("helpline"))
                .should()
                .beAnnotatedWith(PermitAll.class));
    }

    @Test
    void everyPostCanBeRetriedWithAKey() {
        hold(methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(packageOf("auth"))
                .and()
                .areDeclaredInClassesThat(describe(
                        "are below /v1",
                        type -> type.isAnnotatedWith(Path.class)
                                && type.getAnnotationOfType(Path.class).value().startsWith("/v1")))
                .should(haveOnThemselvesOrTheirClass("be idempotent", annotatedWith(Idempotent.class))));
    }

    @Test
    void whatComesInAndGoesOutIsARecord() {
        hold(classes()
                .that()
                .haveSimpleNameEndingWith("Request")
                .or()
                .haveSimpleNameEndingWith("Response")
                .should()
                .beRecords());
    }

    @Test
    void entitiesGuardTheirState() {
        DescribedPredicate<JavaClass> entity = are("an entity", annotatedWith(Entity.class));
        hold(classes().that(entity).should().bePackagePrivate());
        hold(fields().that()
                .areDeclaredInClassesThat(entity)
                .and()
                .areNotStatic()
                .should()
                .bePrivate());
        hold(noMethods().that().areDeclaredInClassesThat(entity).should().haveNameMatching("set[A-Z].*"));
    }

    /** Only then can a test move time. */
    @Test
    void timeComesFromTheClock() {
        hold(noClasses()
                .should()
                .callMethodWhere(describe(
                        "tells the time without a Clock",
                        call -> (isOf(call, TemporalAccessor.class)
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                                || (isOf(call, System.class) && call.getName().equals("currentTimeMillis")))));
        hold(noClasses()
                .should()
                .callConstructorWhere(describe(
                        "makes a Date of now",
                        call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                                && call.getTarget().getRawParameterTypes().isEmpty())));
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("time"))
                .should()
                .callMethodWhere(describe(
                        "makes a clock of its own",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().matches("system.*|tick.*"))));
    }

    /** The JDK's clock that ticks in less than milliseconds divides by zero there. */
    @Test
    void nobodyAsksTheClockForMilliseconds() {
        hold(noClasses()
                .should()
                .callMethodWhere(describe(
                        "is Clock.millis()",
                        call -> isOf(call, Clock.class) && call.getName().equals("millis"))));
    }

    @Test
    void namesSayWhatAClassIs() {
        hold(noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)"));
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        hold(noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .orShould()
                .beAnnotatedWith(Resource.class));
    }

    /** But for what is run from a command line and ends there. */
    @Test
    void nobodyWritesToTheStandardStreams() {
        hold(noClasses().that().haveSimpleNameNotEndingWith("Command").should(ACCESS_STANDARD_STREAMS));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HAVEN);
    }

    private static boolean isOf(JavaCall<?> call, Class<?> type) {
        return call.getTargetOwner().isAssignableTo(type);
    }

    private static <T> DescribedPredicate<T> are(String what, DescribedPredicate<? super T> predicate) {
        return predicate.<T>forSubtype().as(what);
    }

    private static ArchCondition<JavaMethod> haveOnThemselvesOrTheirClass(
            String what, DescribedPredicate<CanBeAnnotated> annotation) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = annotation.test(method) || annotation.test(method.getOwner());
                events.add(new SimpleConditionEvent(method, satisfied, method.getFullName() + " does not " + what));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> notNameAnEntity() {
        return new ArchCondition<>("not name an entity in its signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " names the entity " + type.getSimpleName())));
            }
        };
    }

    private static String packageOf(String room) {
        return "app.haven." + room + "..";
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
