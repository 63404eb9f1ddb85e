package lookalike;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the allowed dependencies between packages. */
@AnalyzeClasses(packages = "lookalike", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_TYPES = 30;

    private static final String ROOT = "lookalike";
    private static final String STORAGE = "lookalike.storage..";
    private static final String VECTOR = "lookalike.vector..";
    private static final String CATALOGUE = "lookalike.catalogue..";
    private static final String IMAGE = "lookalike.image..";
    /** Knows files by their first bytes, which is all that packages without pixels need. */
    private static final String PICTURE_FORMAT = "lookalike.image.format";
    private static final String HEIF = "lookalike.image.heif";
    private static final String FEATURES = "lookalike.features..";
    private static final String INDEX = "lookalike.index..";
    private static final String RANKING = "lookalike.ranking..";
    private static final String TASTE = "lookalike.taste..";
    private static final String SEARCH = "lookalike.search..";
    private static final String EVALUATION = "lookalike.evaluation..";
    private static final String SERVICE = "lookalike.service..";
    private static final String CLI = "lookalike.cli..";
    private static final String UI = "lookalike.ui..";
    private static final String CLUSTER = "lookalike.cluster..";
    private static final String LAUNCH = "lookalike.launch..";
    private static final String BUILD = "lookalike.build..";
    private static final String SAMPLE = "lookalike.build.sample..";
    private static final String INSTALLER = "lookalike.build.installer..";
    private static final String DEPENDENCY = "lookalike.build.dependency..";

    /** Packages whose interfaces are values or callbacks, and never something that is open. */
    private static final Set<String> OF_VALUES = Set.of("lookalike.catalogue", "lookalike.search");
    /** Classes that read, write or word one file, picture or report and then are done. */
    private static final Set<String> TOOLS = Set.of("lookalike.storage.JsonFile", "lookalike.storage.JsonStore",
            "lookalike.storage.ThreeWayMerge",
            "lookalike.storage.AtomicFile", "lookalike.image.PhotoDecoder", "lookalike.image.Thumbnail",
            "lookalike.image.palette.NamedColours",
            "lookalike.evaluation.Relevance",
            "lookalike.evaluation.report.ReportJson", "lookalike.evaluation.report.ReportTables");
    /** Types of lower packages that packages without access to their services may know. */
    private static final DescribedPredicate<JavaClass> VALUES = DescribedPredicate.describe(
            "plain values and problems of the domain",
            type -> type.isRecord() || type.isEnum() || type.isAssignableTo(LookalikeException.class)
                    || type.isInterface() && OF_VALUES.contains(type.getPackageName())
                    || TOOLS.contains(type.getName()));

    @ArchTest
    static final ArchRule root = room(ROOT);
    @ArchTest
    static final ArchRule storage = room(STORAGE, ROOT);
    @ArchTest
    static final ArchRule catalogue = room(CATALOGUE, ROOT, STORAGE, PICTURE_FORMAT);
    @ArchTest
    static final ArchRule vector = room(VECTOR, ROOT, STORAGE);
    @ArchTest
    static final ArchRule image = room(IMAGE, ROOT);
    @ArchTest
    static final ArchRule features = room(FEATURES, ROOT, STORAGE, VECTOR, CATALOGUE, IMAGE);
    @ArchTest
    static final ArchRule index = room(INDEX, ROOT, STORAGE, VECTOR, FEATURES);
    @ArchTest
    static final ArchRule ranking = room(RANKING, ROOT, STORAGE, VECTOR, CATALOGUE, IMAGE, FEATURES, INDEX);
    @ArchTest
    static final ArchRule taste = room(TASTE, ROOT, STORAGE, CATALOGUE);
    @ArchTest
    static final ArchRule search =
            room(SEARCH, ROOT, STORAGE, VECTOR, CATALOGUE, IMAGE, FEATURES, INDEX, RANKING, TASTE);
    @ArchTest
    static final ArchRule evaluation =
            room(EVALUATION, ROOT, STORAGE, VECTOR, CATALOGUE, IMAGE, FEATURES, INDEX, RANKING, TASTE, SEARCH);
    @ArchTest
    static final ArchRule service = room(SERVICE, ROOT, STORAGE, VECTOR, CATALOGUE, IMAGE, FEATURES, INDEX, RANKING,
            TASTE, SEARCH, EVALUATION);
    @ArchTest
    static final ArchRule cli = face(CLI);
    @ArchTest
    static final ArchRule ui = face(UI);

    @ArchTest
    static final ArchRule sample = room(SAMPLE);
    @ArchTest
    static final ArchRule installer = room(INSTALLER);
    @ArchTest
    static final ArchRule theSampleIsDrawnWithTheJdkAlone = classes()
            .that().resideInAPackage(SAMPLE)
            .should().onlyDependOnClassesThat().resideInAnyPackage(SAMPLE, "java..", "javax.imageio..");
    @ArchTest
    static final ArchRule theInstallerIsMadeWithTheJdkAndXz = classes()
            .that().resideInAPackage(INSTALLER)
            .should().onlyDependOnClassesThat().resideInAnyPackage(INSTALLER, "java..", "javax.imageio..",
                    "org.tukaani.xz..");
    @ArchTest
    static final ArchRule dependencies = room(DEPENDENCY);
    /** It is compiled before any library has been checked. */
    @ArchTest
    static final ArchRule checksumsAreCheckedWithTheJdkAlone = classes()
            .that().resideInAPackage(DEPENDENCY).and().haveNameMatching(".*(Checksums|LocalRepository|PomArtifacts)")
            .should().onlyDependOnClassesThat().haveNameMatching("(\\[*L?)(java|javax\\.xml|org\\.w3c|org\\.xml)\\..*"
                    + "|lookalike\\.build\\.dependency\\.(.*Checksums|LocalRepository|PomArtifacts)(\\$.*)?");
    @ArchTest
    static final ArchRule theProductDoesWithoutBuildTools = noClasses()
            .that().resideOutsideOfPackage(BUILD)
            .should().dependOnClassesThat().resideInAPackage(BUILD);

    @ArchTest
    static final ArchRule nobodyImportsTheCluster = noClasses()
            .that().resideOutsideOfPackage(CLUSTER)
            .should().dependOnClassesThat().resideInAPackage(CLUSTER);

    @ArchTest
    static final ArchRule onlyTheClusterKnowsSpark = noClasses()
            .that().resideOutsideOfPackage(CLUSTER)
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule nobodyImportsLaunch = noClasses()
            .that().resideOutsideOfPackage(LAUNCH)
            .should().dependOnClassesThat().resideInAPackage(LAUNCH);

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that().resideOutsideOfPackages(UI, LAUNCH)
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule onlyTheNetworkKnowsItsEngines = noClasses()
            .that().resideOutsideOfPackage("lookalike.features.resnet..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "ai.onnxruntime..", "onnx..");

    /** The log is configured where the program is launched, and written through SLF4J everywhere. */
    @ArchTest
    static final ArchRule onlyTheLogFileKnowsWhoKeepsTheLog = noClasses()
            .that().doNotHaveFullyQualifiedName("lookalike.launch.LogFile")
            .should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    private static final String CATALOGUE_VALUES = "lookalike.catalogue";
    private static final String CATALOGUE_SOURCE = "lookalike.catalogue.source";
    private static final String CATALOGUE_MATCH = "lookalike.catalogue.match";
    private static final String CATALOGUE_TABLE = "lookalike.catalogue.table";
    private static final String CATALOGUE_FORMAT = "lookalike.catalogue.table.format";
    private static final String CATALOGUE_STORE = "lookalike.catalogue.store";

    @ArchTest
    static final ArchRule catalogueValues = room(CATALOGUE_VALUES, ROOT, STORAGE);
    @ArchTest
    static final ArchRule catalogueSource = room(CATALOGUE_SOURCE, ROOT, STORAGE, CATALOGUE_VALUES, PICTURE_FORMAT);
    @ArchTest
    static final ArchRule heif = room(HEIF, ROOT);
    @ArchTest
    static final ArchRule pictureFormat = room(PICTURE_FORMAT, ROOT, HEIF);
    @ArchTest
    static final ArchRule catalogueMatch = room(CATALOGUE_MATCH, ROOT, CATALOGUE_SOURCE);
    @ArchTest
    static final ArchRule catalogueFormat = room(CATALOGUE_FORMAT, ROOT, STORAGE, CATALOGUE_VALUES);
    @ArchTest
    static final ArchRule catalogueTable =
            room(CATALOGUE_TABLE, ROOT, STORAGE, CATALOGUE_VALUES, CATALOGUE_SOURCE, CATALOGUE_MATCH, CATALOGUE_FORMAT);
    @ArchTest
    static final ArchRule catalogueStore =
            room(CATALOGUE_STORE, ROOT, STORAGE, CATALOGUE_VALUES, CATALOGUE_SOURCE);

    private static final String TASTE_ORDER = "lookalike.taste.order";

    private static final String FEATURE_VALUES = "lookalike.features";
    private static final String FEATURE_CACHE = "lookalike.features.cache";
    private static final String WEIGHTS = "lookalike.features.resnet.weights";
    private static final String GRAPH = "lookalike.features.resnet.graph";
    private static final String ENGINE = "lookalike.features.resnet.engine";

    @ArchTest
    static final ArchRule featureValues = room(FEATURE_VALUES, ROOT, STORAGE, VECTOR, IMAGE);
    @ArchTest
    static final ArchRule featureCache =
            room(FEATURE_CACHE, ROOT, STORAGE, VECTOR, CATALOGUE_VALUES, CATALOGUE_SOURCE, IMAGE, FEATURE_VALUES);
    @ArchTest
    static final ArchRule featureIndexing = room("lookalike.features.indexing", ROOT, STORAGE, VECTOR,
            CATALOGUE, IMAGE, FEATURE_VALUES, FEATURE_CACHE);
    @ArchTest
    static final ArchRule weights = room(WEIGHTS, ROOT, STORAGE, IMAGE, FEATURE_VALUES);
    @ArchTest
    static final ArchRule graph = room(GRAPH, ROOT, STORAGE, IMAGE, FEATURE_VALUES, WEIGHTS);
    @ArchTest
    static final ArchRule engine = room(ENGINE, ROOT, STORAGE, IMAGE, FEATURE_VALUES, WEIGHTS, GRAPH);

    @ArchTest
    static final ArchRule onlyStorageOpensSqlite = noClasses()
            .that().resideOutsideOfPackage(STORAGE)
            .should().dependOnClassesThat().resideInAPackage("org.sqlite..");

    @ArchTest
    static final ArchRule onlyStoresKnowSql = noClasses()
            .that().resideOutsideOfPackages(STORAGE, CATALOGUE_STORE, FEATURE_CACHE, TASTE_ORDER)
            .should().dependOnClassesThat().resideInAPackage("java.sql..");

    /** Every package is a slice of its own, inner ones too. */
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("lookalike.(**)").should().beFreeOfCycles();

    /** More than a reader keeps in mind at once are two packages. */
    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        Map<String, Long> types = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertEquals(Map.of(), types, "packages of more than " + MOST_TYPES + " types");
    }

    @ArchTest
    static final ArchRule screensDoNotKnowTheWindow = noClasses()
            .that().resideInAPackage("lookalike.ui.(*)..")
            .should().dependOnClassesThat().resideInAPackage("lookalike.ui");

    @ArchTest
    static final ArchRule problemsSpeakToUsers = classes()
            .that().areAssignableTo(Exception.class).and().areTopLevelClasses()
            .should().beAssignableTo(LookalikeException.class)
            .orShould().beAssignableTo(UncheckedLookalikeException.class);

    /** A room may know itself, the rooms given, and whatever is not ours. */
    private static ArchRule room(String room, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = room;
        System.arraycopy(known, 0, allowed, 1, known.length);
        DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("lookalike..");
        return noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(ours.and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
                .because("the table of rooms says so");
    }

    /** A face of the program may know itself, the services, and of everything below plain values and problems. */
    private static ArchRule face(String room) {
        return noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(JavaClass.Predicates.resideInAPackage("lookalike..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(room, ROOT, SERVICE))
                        .and(DescribedPredicate.not(VALUES)))
                .because("what both faces do is done once, by the services");
    }
}
