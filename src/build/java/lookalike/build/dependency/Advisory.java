package lookalike.build.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A known vulnerability, read from a record of the Open Source Vulnerability format (OSV 1.7): of the packages that are
 * affected, the names and ranges of versions in the ecosystem Maven are read.
 *
 * @param id and every other name that it has
 */
record Advisory(List<String> id, String summary, List<Range> ranges) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param name of the package
     * @param introduced the first version affected, "0" for all before the end
     * @param end the version that mends it, or the last that is affected
     * @param inclusive whether {@code end} is affected
     */
    record Range(String name, String introduced, String end, boolean inclusive) {

        boolean has(Component component) {
            ArtifactVersion version = new ArtifactVersion(component.version());
            int order = version.compareTo(new ArtifactVersion(end));
            return name.equals(component.name()) && version.compareTo(new ArtifactVersion(introduced)) >= 0
                    && (inclusive ? order <= 0 : order < 0);
        }
    }

    /** @return the records of a file that has an array of them */
    static List<Advisory> read(Path file) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        for (JsonNode osv : JSON.readTree(file.toFile())) {
            advisories.add(of(osv));
        }
        return advisories;
    }

    static Advisory of(JsonNode osv) throws IOException {
        List<String> ids = new ArrayList<>(List.of(osv.required("id").asText()));
        osv.path("aliases").forEach(alias -> ids.add(alias.asText()));
        List<Range> ranges = new ArrayList<>();
        for (JsonNode affected : osv.path("affected")) {
            if (affected.path("package").path("ecosystem").asText().equals("Maven")) {
                String name = affected.path("package").required("name").asText();
                for (JsonNode range : affected.path("ranges")) {
                    addRanges(ids.getFirst(), name, range.path("events"), ranges);
                }
            }
        }
        return new Advisory(ids, osv.path("summary").asText(), ranges);
    }

    private static void addRanges(String id, String name, JsonNode events, List<Range> ranges) throws IOException {
        String introduced = "";
        for (JsonNode event : events) {
            if (event.has("introduced")) {
                introduced = event.path("introduced").asText();
            } else if (introduced.isEmpty() || !event.has("fixed") && !event.has("last_affected")) {
                throw new IOException(id + " has a range of versions without a beginning or an end");
            } else {
                boolean inclusive = event.has("last_affected");
                ranges.add(new Range(name, introduced, event.path(inclusive ? "last_affected" : "fixed").asText(),
                        inclusive));
                introduced = "";
            }
        }
        if (!introduced.isEmpty()) {
            ranges.add(new Range(name, introduced, Integer.toString(Integer.MAX_VALUE), true));
        }
    }

    boolean affects(Component component) {
        return ranges.stream().anyMatch(range -> range.has(component));
    }
}
