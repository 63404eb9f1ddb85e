package lookalike.build.dependency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What {@code src/build/advisories/openvex.json} says of the old libraries that ND4J has packed into its jars. */
@AnalyzeClasses(packages = "lookalike", importOptions = ImportOption.DoNotIncludeTests.class)
class PackedLibrariesTest {

    private static final String PACKED = "org.nd4j.shade..";
    private static final Set<String> YAML = Set.of("fromYaml", "toYaml", "getMapperYaml");

    @ArchTest
    static final ArchRule nobodyUsesThemButProtobuf = noClasses().should().dependOnClassesThat(
            DescribedPredicate.describe("are packed into ND4J's jars, but for Protobuf",
                    type -> type.getPackageName().startsWith("org.nd4j.shade")
                            && !type.getPackageName().startsWith("org.nd4j.shade.protobuf")));

    @ArchTest
    static final ArchRule onlyTheNetworksFilesAreProtobuf = noClasses()
            .that().resideOutsideOfPackage("lookalike.features.resnet..")
            .should().dependOnClassesThat().resideInAnyPackage(PACKED, "onnx..");

    @ArchTest
    static final ArchRule nobodyReadsYaml = noClasses().should().callMethodWhere(
            DescribedPredicate.describe("reads or writes YAML", (JavaCall<?> call) -> YAML.contains(call.getName())));
}
