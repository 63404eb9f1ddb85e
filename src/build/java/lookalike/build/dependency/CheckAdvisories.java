package lookalike.build.dependency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.build.dependency.Decisions.Decision;

/**
 * Fails the build if a library with a known vulnerability is shipped and the project has not decided, with a reason,
 * that it does no harm. Knows the vulnerabilities of the project's own list, so that it works without a network;
 * {@link AskAdvisories} asks for those that are not in the list yet.
 */
public final class CheckAdvisories {

    private CheckAdvisories() {}

    /** @param args the folder of advisories, the list of checksums, and the folders of jars that are shipped */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: CheckAdvisories ADVISORIES CHECKSUMS FOLDER...");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        List<Component> shipped = shipped(args);
        List<Advisory> advisories = Advisory.read(advisories(folder));
        Decisions decisions = Decisions.read(decisions(folder));
        List<String> problems = problems(shipped, advisories, decisions.decisions());
        if (!problems.isEmpty()) {
            System.err.println("What is shipped does not agree with " + folder + ": " + String.join("; ", problems)
                    + ".");
            System.exit(1);
        }
        System.out.printf("%d shipped libraries: no vulnerability of the %d in the list of %s but those decided about."
                + " Newer ones were not asked for; 'mvn -Padvisories' does.%n", shipped.size(), advisories.size(),
                decisions.date());
    }

    static List<Component> shipped(String[] args) throws IOException {
        ShippedComponents components = new ShippedComponents(TrustedChecksums.read(Path.of(args[1])));
        List<Component> shipped = new ArrayList<>();
        for (int at = 2; at < args.length; at++) {
            shipped.addAll(components.in(Path.of(args[at]), "lookalike"));
        }
        return shipped;
    }

    static Path advisories(Path folder) {
        return folder.resolve("osv.json");
    }

    static Path decisions(Path folder) {
        return folder.resolve("openvex.json");
    }

    /** @return parts of a sentence: vulnerabilities nobody decided about, and decisions that are about nothing */
    static List<String> problems(List<Component> shipped, List<Advisory> advisories, Set<Decision> decisions) {
        List<String> problems = new ArrayList<>();
        Set<Decision> unused = new HashSet<>(decisions);
        for (Component component : shipped) {
            for (Advisory advisory : advisories) {
                Decision decision = new Decision(advisory.id().getFirst(), component.purl());
                if (advisory.affects(component)) {
                    unused.remove(decision);
                    if (!decisions.contains(decision)) {
                        problems.add("%s has %s (%s), to be replaced or decided about".formatted(component,
                                advisory.id().getFirst(), advisory.summary()));
                    }
                }
            }
        }
        unused.stream().map(decision -> "the decision about %s in %s is about nothing that is shipped"
                .formatted(decision.vulnerability(), decision.purl())).sorted().forEach(problems::add);
        return problems;
    }
}
