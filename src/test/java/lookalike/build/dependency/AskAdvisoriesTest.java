package lookalike.build.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskAdvisoriesTest {

    private static final List<Component> SHIPPED = List.of(new Component("a:a", "1", "a.jar"),
            new Component("b:b", "2", "b.jar"));
    private static final List<Advisory> LISTED = List.of(new Advisory(List.of("CVE-1"), "known", List.of()));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> questions = new ConcurrentHashMap<>();
    private HttpServer server;
    private HttpClient client;
    private AskAdvisories database;

    @BeforeEach
    void start() throws IOException {
        client = HttpClient.newHttpClient();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            questions.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        database = new AskAdvisories(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), client);
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    @DisplayName("only vulnerabilities that are not in the list under any name are told, with what has them")
    void tellsWhatIsNew() throws Exception {
        answers.put("/v1/querybatch", """
                {"results": [{"vulns": [{"id": "GHSA-1"}, {"id": "GHSA-2"}, {"id": "CVE-1"}]}, {}]}""");
        answers.put("/v1/vulns/GHSA-1", """
                {"id": "GHSA-1", "aliases": ["CVE-1"], "summary": "known by its other name"}""");
        answers.put("/v1/vulns/GHSA-2", """
                {"id": "GHSA-2", "aliases": ["CVE-2"], "summary": "new"}""");
        assertEquals(List.of("GHSA-2 = CVE-2 (new) of [a:a 1 in a.jar]"), database.unknown(SHIPPED, LISTED));

        JsonNode asked = new ObjectMapper().readTree(questions.get("/v1/querybatch")).path("queries");
        assertEquals(2, asked.size());
        assertEquals("Maven", asked.get(1).path("package").path("ecosystem").asText());
        assertEquals("b:b", asked.get(1).path("package").path("name").asText());
        assertEquals("2", asked.get(1).path("version").asText());
    }

    @Test
    @DisplayName("a database that fails, answers something else, or is not there is a problem, never a clean result")
    void noAnswerIsNoResult() {
        assertEquals("it answers with status 503",
                assertThrows(IOException.class, () -> database.unknown(SHIPPED, LISTED)).getMessage());
        answers.put("/v1/querybatch", "{}");
        assertEquals("0 answers to 2 questions",
                assertThrows(IOException.class, () -> database.unknown(SHIPPED, LISTED)).getMessage());
        answers.put("/v1/querybatch", "<html>");
        assertThrows(IOException.class, () -> database.unknown(SHIPPED, LISTED));
        server.stop(0);
        assertThrows(IOException.class, () -> database.unknown(SHIPPED, LISTED));
        assertTrue(questions.containsKey("/v1/querybatch"));
    }
}
