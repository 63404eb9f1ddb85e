package lookalike.build.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckChecksumsTest {

    private static final String A = "org/a/a/1/a-1.jar";
    private static final String B = "org/b/b/2/b-2.pom";
    private static final PomArtifacts NOTHING = new PomArtifacts(new TreeSet<>());

    @TempDir
    private Path folder;
    private LocalRepository repository;

    @BeforeEach
    void fetch() throws IOException {
        repository = new LocalRepository(folder);
        write(A, "code");
        write(B, "<project/>");
        write("org/a/a/1/_remote.repositories", "from elsewhere");
    }

    @Test
    @DisplayName("what was fetched as it is listed is accepted, and so is what is listed and was not fetched")
    void acceptsWhatIsListed() throws IOException {
        TrustedChecksums trusted = TrustedChecksums.of(repository);
        Files.delete(folder.resolve(B));
        assertEquals(Optional.empty(), CheckChecksums.problem(trusted, NOTHING, repository, List.of(jar(A))));
    }

    @Test
    @DisplayName("a jar or POM with other bytes is named with its SHA-256, and what to do")
    void namesWhatDiffers() throws IOException {
        TrustedChecksums trusted = TrustedChecksums.of(repository);
        write(B, "<project>other</project>");
        String sha256 = repository.sha256(List.of(B)).get(B);
        assertEquals(Optional.of(folder + " has " + B + " with the SHA-256 " + sha256
                + ": delete it there so that Maven fetches it again."),
                CheckChecksums.problem(trusted, NOTHING, repository, List.of(jar(A))));
    }

    @Test
    @DisplayName("a jar on the class path that is not listed is named, in the repository and elsewhere")
    void namesWhatIsNotListed() throws IOException {
        TrustedChecksums trusted = TrustedChecksums.of(repository);
        write("org/c/c/3/c-3.jar", "code");
        Path elsewhere = folder.resolveSibling("d.jar");
        String problem = CheckChecksums.problem(trusted, NOTHING, repository,
                List.of(jar(A), jar("org/c/c/3/c-3.jar"), elsewhere)).orElseThrow();
        assertTrue(problem.contains("org/c/c/3/c-3.jar are not in that list")
                && problem.startsWith(elsewhere.toString()) && problem.contains(RecordChecksums.SOURCE), problem);
    }

    @Test
    @DisplayName("a version in the POM that is not listed is named, whatever it is the version of")
    void namesAVersionThatIsNotListed() throws IOException {
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, """
                <project>
                  <groupId>x</groupId><artifactId>x</artifactId><version>7</version>
                  <properties><b>2</b><c.version>3</c.version></properties>
                  <dependencies>
                    <dependency><groupId>org.a</groupId><artifactId>a</artifactId><version>1</version></dependency>
                    <dependency><groupId>org.b</groupId><artifactId>b</artifactId><version>${b}</version></dependency>
                    <dependency><groupId>org.managed</groupId><artifactId>m</artifactId></dependency>
                  </dependencies>
                  <plugin><artifactId>p</artifactId><version>${c.version}</version></plugin>
                </project>
                """);
        assertEquals(List.of("org/a/a/1/", "org/apache/maven/plugins/p/3/", "org/b/b/2/"),
                List.copyOf(PomArtifacts.read(pom).folders()));
        String problem = CheckChecksums.problem(TrustedChecksums.of(repository), PomArtifacts.read(pom), repository,
                List.of()).orElseThrow();
        assertTrue(problem.startsWith("org/apache/maven/plugins/p/3/ is not in that list"), problem);
    }

    @Test
    @DisplayName("five artifacts are named, and the others counted")
    void countsTheRest() throws IOException {
        List<Path> jars = List.of("1", "2", "3", "4", "5", "6", "7").stream().map(name -> jar(name + ".jar")).toList();
        String problem =
                CheckChecksums.problem(TrustedChecksums.of(repository), NOTHING, repository, jars).orElseThrow();
        assertTrue(problem.startsWith("1.jar, 2.jar, 3.jar, 4.jar, 5.jar and 2 more are not"), problem);
    }

    @Test
    @DisplayName("a list is written as it is read; a line that is none, or is there twice, is refused by its number")
    void readsWhatItWrites() throws IOException {
        Path list = folder.resolve("checksums.sha256");
        TrustedChecksums written = TrustedChecksums.of(repository);
        written.write(list);
        assertEquals(written, TrustedChecksums.read(list));
        String first = Files.readAllLines(list).getFirst();
        assertEquals(64 + 2 + A.length(), first.length());
        for (String line : List.of("", first, first.replace("  ", " "), "A" + first.substring(1))) {
            Files.writeString(list, first + "\n" + line + "\n");
            IOException refused = assertThrows(IOException.class, () -> TrustedChecksums.read(list));
            assertTrue(refused.getMessage().startsWith("line 2 of " + list), refused.getMessage());
        }
    }

    @Test
    @DisplayName("the list of this project has the jars of every system")
    void theProjectsListIsComplete() throws IOException {
        TrustedChecksums list = TrustedChecksums.read(Path.of(".mvn/checksums/checksums.sha256"));
        String fx = "org/openjfx/javafx-graphics/";
        for (String system : List.of("linux", "linux-aarch64", "mac", "mac-aarch64", "win")) {
            assertEquals(1, list.sha256().keySet().stream()
                    .filter(path -> path.startsWith(fx) && path.endsWith("-" + system + ".jar")).count(), system);
        }
        for (String natives : List.of("linux-x86_64", "linux-arm64", "macosx-arm64", "macosx-x86_64",
                "windows-x86_64")) {
            for (String library : List.of("nd4j-native", "openblas", "javacpp", "leptonica")) {
                assertTrue(list.sha256().keySet().stream().anyMatch(path -> path.contains("/" + library + "-")
                        && path.endsWith("-" + natives + ".jar")), library + " for " + natives);
            }
        }
    }

    @Test
    @DisplayName("Maven's command has another name on Windows")
    void callsMaven() {
        assertEquals("mvn.cmd", RecordChecksums.command("Windows 11", List.of("verify")).getFirst());
        assertEquals("mvn", RecordChecksums.command("Mac OS X", List.of("verify")).getFirst());
        assertEquals("verify", RecordChecksums.command("Linux", List.of("verify")).getLast());
    }

    private Path jar(String artifact) {
        return folder.resolve(artifact);
    }

    private void write(String artifact, String text) throws IOException {
        Path file = folder.resolve(artifact);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
