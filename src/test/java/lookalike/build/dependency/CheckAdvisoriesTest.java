package lookalike.build.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.build.dependency.Decisions.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAdvisoriesTest {

    private static final Path FOLDER = Path.of("src/build/advisories");
    private static final Component YAML = new Component("org.yaml:snakeyaml", "1.26", "jackson.jar");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1.26, 1.31", "1.9, 1.10", "2.13.4, 2.13.4.2", "2.0-rc1, 2.0", "2.0-M1, 2.0-rc-1", "1.0.0-M2.1, 1.0.0",
        "4.0.0-rc-1, 4.0.0-rc-2", "28.0-android, 32.0.0-android", "0, 1.0", "3.18.0-SNAPSHOT, 3.18.0"})
    @DisplayName("versions are ordered by their numbers, and before a release come its candidates")
    void ordersVersions(String earlier, String later) {
        assertTrue(new ArtifactVersion(earlier).compareTo(new ArtifactVersion(later)) < 0);
        assertTrue(new ArtifactVersion(later).compareTo(new ArtifactVersion(earlier)) > 0);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "30.1-jre, 30.1-android", "1.0-RC1, 1.0.rc.1"})
    @DisplayName("versions that Maven takes for the same are the same")
    void knowsTheSameVersion(String one, String other) {
        assertEquals(0, new ArtifactVersion(one).compareTo(new ArtifactVersion(other)));
    }

    @Test
    @DisplayName("ranges have their first version, the last affected one, and not the one that mends it")
    void knowsWhichVersionsAreAffected() throws IOException {
        Advisory advisory = Advisory.of(new ObjectMapper().readTree("""
                {"id": "CVE-1", "aliases": ["GHSA-1"], "affected": [
                  {"package": {"ecosystem": "npm", "name": "a:a"}, "ranges": [{"events": [{"introduced": "0"}]}]},
                  {"package": {"ecosystem": "Maven", "name": "a:a"}, "ranges": [
                    {"type": "ECOSYSTEM", "events": [{"introduced": "1.2"}, {"fixed": "1.4"}, {"introduced": "2"},
                                                     {"last_affected": "2.1"}]},
                    {"type": "ECOSYSTEM", "events": [{"introduced": "7"}]}]}]}"""));
        assertEquals(List.of("CVE-1", "GHSA-1"), advisory.id());
        Stream.of("1.2", "1.3.9", "2", "2.1", "7.0", "99")
                .forEach(version -> assertTrue(advisory.affects(new Component("a:a", version, "")), version));
        Stream.of("1.1", "1.4", "1.5", "2.1.1", "6")
                .forEach(version -> assertFalse(advisory.affects(new Component("a:a", version, "")), version));
        assertFalse(advisory.affects(new Component("a:b", "1.3", "")));
    }

    @Test
    @DisplayName("a range of which the end comes before the beginning is refused")
    void refusesBrokenRanges() throws IOException {
        var broken = new ObjectMapper().readTree("""
                {"id": "CVE-1", "affected": [{"package": {"ecosystem": "Maven", "name": "a:a"},
                 "ranges": [{"events": [{"fixed": "1"}]}]}]}""");
        assertTrue(assertThrows(IOException.class, () -> Advisory.of(broken)).getMessage().startsWith("CVE-1 "));
    }

    @Test
    @DisplayName("libraries are found by what Maven packs into jars, also within other jars, and else by the list")
    void findsLibraries() throws IOException {
        jar("shaded.jar", Map.of("META-INF/maven/org.nd4j/jackson/pom.properties",
                "groupId=org.nd4j\nartifactId=jackson\nversion=1.0\n",
                "META-INF/maven/org.yaml/snakeyaml/pom.properties",
                "groupId=org.yaml\nartifactId=snakeyaml\nversion=1.26\n"));
        jar("jna-4.3.0.jar", Map.of("a.txt", ""));
        jar("program.jar", Map.of("META-INF/maven/own/own/pom.properties",
                "groupId=own\nartifactId=own\nversion=1.0\n"));
        var components = new ShippedComponents(new TrustedChecksums(
                new TreeMap<>(Map.of("net/java/dev/jna/jna/4.3.0/jna-4.3.0.jar", "0".repeat(64)))));
        assertEquals(Set.of(new Component("org.nd4j:jackson", "1.0", "shaded.jar"),
                new Component("org.yaml:snakeyaml", "1.26", "shaded.jar"),
                new Component("net.java.dev.jna:jna", "4.3.0", "jna-4.3.0.jar")),
                Set.copyOf(components.in(folder, "own")));
        jar("unknown.jar", Map.of("a.txt", ""));
        assertEquals("unknown.jar is shipped, and nothing tells what it is",
                assertThrows(IOException.class, () -> components.in(folder, "own")).getMessage());
    }

    @Test
    @DisplayName("a vulnerability needs a decision about just that version, and a decision something to be about")
    void needsADecision() throws IOException {
        List<Advisory> advisories = Advisory.read(CheckAdvisories.advisories(FOLDER)).stream()
                .filter(advisory -> advisory.id().contains("CVE-2022-1471")).toList();
        Set<Decision> decided = Set.of(new Decision("CVE-2022-1471", "pkg:maven/org.yaml/snakeyaml@1.26"));
        assertEquals(List.of(), CheckAdvisories.problems(List.of(YAML), advisories, decided));

        String missing = CheckAdvisories.problems(List.of(YAML), advisories, Set.of()).getFirst();
        assertTrue(missing.startsWith("org.yaml:snakeyaml 1.26 in jackson.jar has CVE-2022-1471 ("), missing);
        Component newer = new Component("org.yaml:snakeyaml", "1.27", "jackson.jar");
        assertEquals(2, CheckAdvisories.problems(List.of(newer), advisories, decided).size());
        assertEquals(List.of("the decision about CVE-2022-1471 in pkg:maven/org.yaml/snakeyaml@1.26 is about nothing"
                + " that is shipped"), CheckAdvisories.problems(List.of(), advisories, decided));
    }

    @Test
    @DisplayName("each decision of the project is about a vulnerability in its list, which it affects")
    void decisionsAreAboutWhatIsListed() throws IOException {
        List<Advisory> advisories = Advisory.read(CheckAdvisories.advisories(FOLDER));
        for (Decision decision : Decisions.read(CheckAdvisories.decisions(FOLDER)).decisions()) {
            String[] parts = decision.purl().substring("pkg:maven/".length()).split("[/@]");
            Component component = new Component(parts[0] + ":" + parts[1], parts[2], "");
            assertTrue(advisories.stream().anyMatch(advisory -> advisory.id().contains(decision.vulnerability())
                    && advisory.affects(component)), decision.toString());
        }
    }

    @Test
    @DisplayName("a decision without a reason is refused")
    void needsAReason() throws IOException {
        Path file = folder.resolve("openvex.json");
        Files.writeString(file, """
                {"timestamp": "2026-01-01T00:00:00Z", "statements": [{"vulnerability": {"name": "CVE-1"},
                 "products": [], "status": "not_affected", "justification": "component_not_present"}]}""");
        assertTrue(assertThrows(IOException.class, () -> Decisions.read(file)).getMessage().startsWith("CVE-1 in "));
    }

    private void jar(String name, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
