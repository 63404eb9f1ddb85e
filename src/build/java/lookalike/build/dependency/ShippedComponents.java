package lookalike.build.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Finds the libraries in a folder of jars: by the {@code pom.properties} that Maven puts into jars, which also tell of
 * libraries that a jar has packed into it, and otherwise by the name of the jar in the list of checksums.
 */
final class ShippedComponents {

    private static final String MAVEN = "META-INF/maven/";
    private static final String PROPERTIES = "/pom.properties";

    private final TrustedChecksums artifacts;

    /** @param artifacts knows the group and version of jars without {@code pom.properties} */
    ShippedComponents(TrustedChecksums artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * @param own the group of the program's own jar, which is left out
     * @throws IOException also if it is not known what a jar is
     */
    List<Component> in(Path folder, String own) throws IOException {
        List<Component> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                String name = folder.relativize(jar).toString();
                List<Component> inside = inside(jar, name);
                found.addAll(inside.isEmpty() ? List.of(byName(name)) : inside);
            }
        }
        found.removeIf(component -> component.name().startsWith(own + ":"));
        return found;
    }

    private static List<Component> inside(Path jar, String name) throws IOException {
        List<Component> inside = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (entry.getName().startsWith(MAVEN) && entry.getName().endsWith(PROPERTIES)) {
                    Properties properties = new Properties();
                    try (InputStream stream = file.getInputStream(entry)) {
                        properties.load(stream);
                    }
                    inside.add(new Component(properties.getProperty("groupId") + ":"
                            + properties.getProperty("artifactId"), properties.getProperty("version"),
                            name));
                }
            }
        }
        return inside;
    }

    private Component byName(String jar) throws IOException {
        String path = artifacts.sha256().keySet().stream().filter(artifact -> artifact.endsWith("/" + jar)).findFirst()
                .orElseThrow(() -> new IOException(jar + " is shipped, and nothing tells what it is"));
        List<String> names = Arrays.asList(path.split("/"));
        int last = names.size() - 1;
        return new Component(String.join(".", names.subList(0, last - 2)) + ":" + names.get(last - 2),
                names.get(last - 1), jar);
    }
}
