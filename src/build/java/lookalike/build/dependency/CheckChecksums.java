package lookalike.build.dependency;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fails the build if an artifact is not the one that the project's list of checksums has: of the dependencies, which
 * must all be listed, and of whatever else is listed and has been fetched, like plugins, what these need, and POMs.
 * <p>Runs twice in a build: before anything is compiled, and at the end, for what was fetched in between.
 */
public final class CheckChecksums {

    /** Artifacts that a sentence names. */
    private static final int NAMED = 5;

    private CheckChecksums() {}

    /** @param args the list, the POM, the local repository, and the class path */
    public static void main(String[] args) {
        if (args.length != 4) {
            System.err.println("usage: CheckChecksums LIST POM REPOSITORY CLASSPATH");
            System.exit(2);
        }
        Path list = Path.of(args[0]);
        List<Path> classPath = Arrays.stream(args[3].split(File.pathSeparator)).filter(path -> path.endsWith(".jar"))
                .map(Path::of).toList();
        try {
            Optional<String> problem = problem(TrustedChecksums.read(list), PomArtifacts.read(Path.of(args[1])),
                    new LocalRepository(Path.of(args[2])), classPath);
            problem.ifPresent(end -> fail("The build needs artifacts as they are listed in " + list + ", but " + end));
        } catch (IOException unreadable) {
            fail("The checksums of artifacts could not be checked: " + unreadable.getMessage());
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    /** @return the end of a sentence that says which artifacts differ and what to do, or nothing if none does */
    static Optional<String> problem(TrustedChecksums trusted, PomArtifacts pom, LocalRepository repository,
            List<Path> classPath) throws IOException {
        List<String> present = trusted.sha256().keySet().stream().filter(repository::has).toList();
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, String> found : repository.sha256(present).entrySet()) {
            if (!found.getValue().equals(trusted.sha256().get(found.getKey()))) {
                differing.add("%s with the SHA-256 %s".formatted(found.getKey(), found.getValue()));
            }
        }
        if (!differing.isEmpty()) {
            return Optional.of("%s has %s: delete %s there so that Maven fetches %s again."
                    .formatted(repository.root(), named(differing), differing.size() == 1 ? "it" : "them",
                            differing.size() == 1 ? "it" : "them"));
        }
        List<String> unlisted = new ArrayList<>();
        classPath.stream().map(jar -> repository.pathOf(jar).orElse(jar.toString()))
                .filter(artifact -> !trusted.has(artifact)).forEach(unlisted::add);
        pom.folders().stream().filter(folder -> !trusted.hasAnyIn(folder)
                && unlisted.stream().noneMatch(artifact -> artifact.startsWith(folder))).forEach(unlisted::add);
        return unlisted.isEmpty() ? Optional.empty()
                : Optional.of("%s %s not in that list: where this is meant to be so, renew it with 'java %s'."
                        .formatted(named(unlisted), unlisted.size() == 1 ? "is" : "are", RecordChecksums.SOURCE));
    }

    private static String named(List<String> artifacts) {
        String first = artifacts.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        return artifacts.size() <= NAMED ? first : first + " and " + (artifacts.size() - NAMED) + " more";
    }
}
