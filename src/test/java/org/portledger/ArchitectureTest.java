package org.portledger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.util.Date;

/**
 * The rules of the house, numbered as in README.md, "The house".
 * A misspelt package on the right of a rule would pass silently, so every name stands once, in a constant,
 * and {@link #everyPackageNamedHereExists} fails for one that no class lives in.
 */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "org.portledger";

    private static final String PORT = ROOT + ".port..";
    private static final String QUERY = ROOT + ".query..";
    private static final String REGISTRY = ROOT + ".registry..";
    private static final String SCAN = ROOT + ".scan..";
    private static final String AUDIT = ROOT + ".audit..";
    private static final String ANNOTATION = ROOT + ".annotation..";
    private static final String REPORT = ROOT + ".report..";
    private static final String ACCOUNT = ROOT + ".account..";
    private static final String NOTICE = ROOT + ".notice..";
    private static final String OUTSIDE = ROOT + ".outside..";
    private static final String REST = ROOT + ".rest..";
    private static final String WEB = ROOT + ".web..";
    private static final String APP = ROOT + ".app..";

    @ArchTest
    static final ArchRule everyPackageNamedHereExists = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("port")
            .definedBy(PORT)
            .layer("query")
            .definedBy(QUERY)
            .layer("registry")
            .definedBy(REGISTRY)
            .layer("scan")
            .definedBy(SCAN)
            .layer("audit")
            .definedBy(AUDIT)
            .layer("annotation")
            .definedBy(ANNOTATION)
            .layer("report")
            .definedBy(REPORT)
            .layer("account")
            .definedBy(ACCOUNT)
            .layer("notice")
            .definedBy(NOTICE)
            .layer("outside")
            .definedBy(OUTSIDE)
            .layer("rest")
            .definedBy(REST)
            .layer("web")
            .definedBy(WEB)
            .layer("app")
            .definedBy(APP);

    @ArchTest
    static final ArchRule rule01packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rule02portKnowsNothingElseOfOurs = noClasses()
            .that()
            .resideInAPackage(PORT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    QUERY, REGISTRY, SCAN, AUDIT, ANNOTATION, REPORT, ACCOUNT, NOTICE, OUTSIDE, REST, WEB, APP);

    @ArchTest
    static final ArchRule rule02outsideKnowsNothingElseOfOurs = noClasses()
            .that()
            .resideInAPackage(OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    PORT, QUERY, REGISTRY, SCAN, AUDIT, ANNOTATION, REPORT, ACCOUNT, NOTICE, REST, WEB, APP);

    @ArchTest
    static final ArchRule rule02noticeKnowsNothingElseOfOursButAccountAndOutside = noClasses()
            .that()
            .resideInAPackage(NOTICE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PORT, QUERY, REGISTRY, SCAN, AUDIT, ANNOTATION, REPORT, REST, WEB, APP);

    @ArchTest
    static final ArchRule rule02queryKnowsNothingElseOfOursButPort = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REGISTRY, SCAN, AUDIT, ANNOTATION, REPORT, ACCOUNT, NOTICE, OUTSIDE, REST, WEB, APP);

    @ArchTest
    static final ArchRule rule03registryDoesNotKnowScan = noClasses()
            .that()
            .resideInAPackage(REGISTRY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SCAN);

    @ArchTest
    static final ArchRule rule03scanDoesNotKnowRegistry = noClasses()
            .that()
            .resideInAPackage(SCAN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REGISTRY);

    @ArchTest
    static final ArchRule rule04theTwoFactsDoNotKnowWhatIsMadeOfThem = noClasses()
            .that()
            .resideInAnyPackage(REGISTRY, SCAN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AUDIT, ANNOTATION, REPORT, ACCOUNT, NOTICE);

    @ArchTest
    static final ArchRule rule04auditDoesNotKnowRemarksAndReports = noClasses()
            .that()
            .resideInAPackage(AUDIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ANNOTATION, REPORT);

    @ArchTest
    static final ArchRule rule04annotationDoesNotKnowReports = noClasses()
            .that()
            .resideInAPackage(ANNOTATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REPORT);

    @ArchTest
    static final ArchRule rule05nothingKnowsTheDeliveries = noClasses()
            .that()
            .resideInAnyPackage(PORT, REGISTRY, SCAN, AUDIT, ANNOTATION, REPORT, ACCOUNT, NOTICE, OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, REST, APP);

    @ArchTest
    static final ArchRule rule05webDoesNotKnowRest = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REST, APP);

    @ArchTest
    static final ArchRule rule05restDoesNotKnowWeb = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, APP);

    @ArchTest
    static final ArchRule rule05appDoesNotKnowTheDeliveries = noClasses()
            .that()
            .resideInAPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, REST);

    @ArchTest
    static final ArchRule rule06onlyWebKnowsFaces = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule rule07onlyRestKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackages(REST, WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

    /** How Faces hands over an uploaded file; the only class of the Servlet API that a page may know. */
    @ArchTest
    static final ArchRule rule07webKnowsHttpOnlyAsAnUploadedPart = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..").and(not(equivalentTo(Part.class))));

    @ArchTest
    static final ArchRule rule08pagesAndResourcesAskServices = noClasses()
            .that()
            .resideInAnyPackage(WEB, REST)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule rule09entitiesKnowNoContainer = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.faces..", "jakarta.ws.rs..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule rule10enterpriseBeansOnlyWire = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ejb..");

    @ArchTest
    static final ArchRule rule11namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|DTO|Dto)");

    @ArchTest
    static final ArchRule rule12noOldDates =
            noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule rule12noPrinting =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule rule12timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(describe("tells the time without a Clock", ArchitectureTest::tellsTheTime));

    /** The one place that makes the clock is the one place that may. */
    @ArchTest
    static final ArchRule rule12onlyAppMakesTheClock = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethodWhere(describe(
                    "makes a Clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")));

    private static boolean tellsTheTime(JavaMethodCall call) {
        boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now
                || call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals("currentTimeMillis");
    }
}
