package lookalike.build.dependency;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renews the project's list of checksums: lets Maven fetch all that the build needs, on each system, into a new and
 * empty repository, and lists what is then in it. To be run in the checkout, from the source file, when a version has
 * changed; it needs Maven on the path and a network, and takes some minutes.
 * <p>Compare what has changed in the list before you commit it: only artifacts that the change is about should have.
 */
public final class RecordChecksums {

    /** This file in the checkout. */
    static final String SOURCE = "src/build/java/lookalike/build/dependency/RecordChecksums.java";
    private static final Path LIST = Path.of(".mvn/checksums/checksums.sha256");
    private static final Path REPOSITORY = Path.of("target/checksums/repository");
    private static final List<List<String>> BUILDS = List.of(
            List.of("-Pcluster", "dependency:resolve-plugins"),
            List.of("-Pcluster", "-DskipTests", "-Dchecksums.unchecked=true", "pre-integration-test"),
            List.of("-Pinstaller,spotbugs,mutation,bench,window", "dependency:resolve", "dependency:resolve-plugins"),
            List.of("-Dnatives=linux-x86_64", "-Djavafx.platform=linux", "dependency:resolve"),
            List.of("-Dnatives=linux-arm64", "-Djavafx.platform=linux-aarch64", "dependency:resolve"),
            List.of("-Dnatives=macosx-arm64", "-Djavafx.platform=mac-aarch64", "dependency:resolve"),
            List.of("-Dnatives=macosx-x86_64", "-Djavafx.platform=mac", "dependency:resolve"),
            List.of("-Dnatives=windows-x86_64", "-Djavafx.platform=win", "dependency:resolve"),
            List.of("artifact:help"),
            // what plugins fetch while they run: annotation processors, the formatter, the runner of tests
            List.of("-Dchecksums.unchecked=true", "-Dtest=JvmOptionsTest", "verify"));

    private RecordChecksums() {}

    /** @param args none */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 0 || !Files.exists(Path.of(SOURCE))) {
            System.err.println("usage, in the checkout: java " + SOURCE);
            System.exit(2);
        }
        delete(REPOSITORY);
        for (List<String> build : BUILDS) {
            List<String> command = command(System.getProperty("os.name"), build);
            System.out.println(String.join(" ", command));
            Process maven = new ProcessBuilder(command).inheritIO().start();
            if (maven.waitFor() != 0) {
                System.err.println("The list of checksums is as it was, because Maven failed; see above.");
                System.exit(1);
            }
        }
        TrustedChecksums checksums = TrustedChecksums.of(new LocalRepository(REPOSITORY));
        checksums.write(LIST);
        System.out.println(LIST + " has " + checksums.sha256().size() + " artifacts.");
    }

    static List<String> command(String system, List<String> build) {
        List<String> command = new ArrayList<>();
        command.add(system.toLowerCase(Locale.ROOT).startsWith("windows") ? "mvn.cmd" : "mvn");
        command.addAll(List.of("--batch-mode", "--quiet", "-Dmaven.repo.local=" + REPOSITORY));
        command.addAll(build);
        return command;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException problem) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
