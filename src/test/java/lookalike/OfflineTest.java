package lookalike;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

/**
 * Checks that the program makes no connection, except for a shop's page that the user opens and a model that the user
 * requests.
 */
@AnalyzeClasses(packages = "lookalike",
        importOptions = {ImportOption.DoNotIncludeTests.class, OfflineTest.WithoutBuildTools.class})
class OfflineTest {

    /** What only the build runs is no part of the program, and starts jlink, jpackage and others. */
    static final class WithoutBuildTools implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/lookalike/build/");
        }
    }

    /** Asked for by "model get", or by the button of a machine that has no model. */
    private static final String DOWNLOAD = "lookalike.features.resnet.weights.ZooDownload";
    private static final String NPM = "lookalike.features.resnet.weights.NpmDownload";
    /** Opens a shop's page in the user's own browser. */
    private static final String BROWSER = "lookalike.launch.Browser";
    /** These two start Java itself with the program, to train what makes the next start quick. */
    private static final String AOT_CACHE = "lookalike.launch.AotCache";
    private static final String AOT_TRAINING = "lookalike.launch.AotTraining";
    /** Starts Java itself, or the installed program, for commands that compute for long. */
    private static final String COMPUTE = "lookalike.launch.ComputeProcess";
    /** These two read from the program's own jars. */
    private static final String LEPTONICA = "lookalike.image.LeptonicaLibrary";
    private static final String ONNX = "lookalike.features.resnet.engine.OnnxNatives";

    @ArchTest
    static final ArchRule nobodyOpensASocket = noClasses()
            .should().dependOnClassesThat().haveNameMatching("java\\.net\\.(.*Socket.*|Http.*|InetAddress)")
            .orShould().dependOnClassesThat().haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram)Channel")
            .orShould().dependOnClassesThat().resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..",
                    "org.apache.commons.net..", "javafx.scene.web..");

    @ArchTest
    static final ArchRule onlyTheDownloadReadsAnAddress = noClasses()
            .that().doNotHaveFullyQualifiedName(DOWNLOAD).and().doNotHaveFullyQualifiedName(LEPTONICA)
            .and().doNotHaveFullyQualifiedName(ONNX)
            .should().callMethodWhere(target(owner(assignableTo(URL.class)))
                    .and(target(nameMatching("openConnection|openStream|getContent"))));

    @ArchTest
    static final ArchRule noPictureIsReadFromAnAddress = noClasses()
            .should().callConstructor(javafx.scene.image.Image.class, String.class)
            .orShould().callConstructor(javafx.scene.image.Image.class, String.class, boolean.class)
            .orShould().callConstructor(javafx.scene.image.Image.class, String.class, double.class, double.class,
                    boolean.class, boolean.class)
            .orShould().callMethod(javax.imageio.ImageIO.class, "read", URL.class);

    @ArchTest
    static final ArchRule noOtherProgramIsStarted = noClasses()
            .that().doNotHaveFullyQualifiedName(NPM).and().doNotHaveFullyQualifiedName(BROWSER)
            .and().doNotHaveFullyQualifiedName(AOT_CACHE).and().doNotHaveFullyQualifiedName(AOT_TRAINING)
            .and().doNotHaveFullyQualifiedName(COMPUTE)
            .should().dependOnClassesThat().haveFullyQualifiedName(ProcessBuilder.class.getName())
            .orShould().callMethodWhere(target(owner(assignableTo(Runtime.class))).and(target(nameMatching("exec"))))
            .orShould().dependOnClassesThat()
            .haveNameMatching("java\\.awt\\.Desktop|javafx\\.application\\.HostServices");
}
