package lookalike.build.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What the project has decided about vulnerabilities in what it ships, read from a document in the format OpenVEX 0.2:
 * a statement names a vulnerability, the versions it is about, and why it does no harm there.
 *
 * @param date of the document
 */
record Decisions(String date, Set<Decision> decisions) {

    /** @param purl the package URL of a version of a library */
    record Decision(String vulnerability, String purl) {}

    /** @throws IOException also if a statement has no reason */
    static Decisions read(Path file) throws IOException {
        JsonNode document = new ObjectMapper().readTree(file.toFile());
        Set<Decision> decisions = new HashSet<>();
        for (JsonNode statement : document.required("statements")) {
            String vulnerability = statement.required("vulnerability").required("name").asText();
            if (!statement.path("status").asText().equals("not_affected")
                    || statement.path("justification").asText().isBlank()
                    || statement.path("impact_statement").asText().isBlank()) {
                throw new IOException(vulnerability + " in " + file
                        + " needs the status not_affected, a justification and an impact_statement");
            }
            for (JsonNode product : statement.required("products")) {
                decisions.add(new Decision(vulnerability, product.required("@id").asText()));
            }
        }
        return new Decisions(document.required("timestamp").asText().substring(0, 10), decisions);
    }
}
