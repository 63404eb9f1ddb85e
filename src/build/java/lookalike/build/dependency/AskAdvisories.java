package lookalike.build.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks a database that speaks OSV's protocol for vulnerabilities of what is shipped that the project's list does not
 * have. Fails if there are any, and says so and fails if the database could not be asked.
 *
 * @param database the address that {@code v1/querybatch} follows, ends with a slash
 */
public record AskAdvisories(URI database, HttpClient client) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param args the address of the database, and what {@link CheckAdvisories} is given */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4) {
            System.err.println("usage: AskAdvisories DATABASE ADVISORIES CHECKSUMS FOLDER...");
            System.exit(2);
        }
        String[] rest = List.of(args).subList(1, args.length).toArray(String[]::new);
        List<Component> shipped = CheckAdvisories.shipped(rest);
        Path list = CheckAdvisories.advisories(Path.of(rest[0]));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            List<String> unknown = new AskAdvisories(URI.create(args[0]), client).unknown(shipped, Advisory.read(list));
            if (!unknown.isEmpty()) {
                System.err.println("Not in " + list + " yet: " + String.join("; ", unknown) + ".");
                System.exit(1);
            }
            System.out.println(args[0] + " knows no vulnerability of what is shipped that is not in the list.");
        } catch (IOException unreachable) {
            System.err.println("The check for new vulnerabilities could not run, because " + args[0]
                    + " cannot be asked (" + reason(unreachable) + "); what is in the list was checked before.");
            System.exit(1);
        }
    }

    private static String reason(IOException problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /**
     * @return for each vulnerability that is not listed its name, what it is, and which component has it
     * @throws IOException if the database cannot be reached or answers with something else
     */
    List<String> unknown(List<Component> shipped, List<Advisory> listed) throws IOException, InterruptedException {
        Set<String> known = new HashSet<>();
        listed.forEach(advisory -> known.addAll(advisory.id()));
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, List<Component>> found : found(shipped).entrySet()) {
            if (!known.contains(found.getKey())) {
                Advisory advisory =
                        Advisory.of(answer(HttpRequest.newBuilder(database.resolve("v1/vulns/" + found.getKey()))));
                if (advisory.id().stream().noneMatch(known::contains)) {
                    unknown.add(String.join(" = ", advisory.id()) + " (" + advisory.summary() + ") of "
                            + found.getValue());
                }
            }
        }
        return unknown;
    }

    private Map<String, List<Component>> found(List<Component> shipped) throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        for (Component component : shipped) {
            ObjectNode query = queries.addObject();
            query.put("version", component.version());
            query.putObject("package").put("name", component.name()).put("ecosystem", "Maven");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(database.resolve("v1/querybatch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)));
        JsonNode results = answer(request).path("results");
        if (results.size() != shipped.size()) {
            throw new IOException(results.size() + " answers to " + shipped.size() + " questions");
        }
        Map<String, List<Component>> found = new TreeMap<>();
        for (int at = 0; at < shipped.size(); at++) {
            for (JsonNode vulnerability : results.get(at).path("vulns")) {
                found.computeIfAbsent(vulnerability.path("id").asText(), _ -> new ArrayList<>()).add(shipped.get(at));
            }
        }
        return found;
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("it answers with status " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }
}
