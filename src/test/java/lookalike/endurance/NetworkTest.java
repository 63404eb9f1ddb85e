package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("The program as a process")
class NetworkTest {

    /** Sockets within the machine are those of the system's own services, which C libraries ask for names of users. */
    private static final Pattern NETWORK = Pattern.compile("AF_INET|sin_addr|inet_pton|(send|bind|listen)\\w*\\(");

    @Test
    @DisplayName("connects to nothing while it adds, indexes, searches, measures and exports")
    void connectsToNothing() throws Exception {
        assumeTrue(SystemCalls.work(), "skipped without strace, which sees connections");
        Bench bench = Bench.ready();
        SmallShop.picture(bench.shop(), 1, 60);
        Path log = bench.folder().resolve("connections.txt");
        RealProgram.Ending ending = RealProgram.run(bench,
                SystemCalls.networked(log, RealProgram.command(bench, List.of(Journey.NAME))));
        assertEquals(0, ending.status(), ending::toString);
        assertEquals("done", ending.out().strip());
        try (Stream<String> lines = Files.lines(log)) {
            assertEquals(List.of(), lines.filter(line -> NETWORK.matcher(line).find()).toList());
        }
        new EnduranceReport("Connections").say("None while indexing, searching, measuring and exporting.").write();
    }

    @Test
    @DisplayName("a connection would be seen")
    void seesConnections() throws Exception {
        assumeTrue(SystemCalls.work(), "skipped without strace, which sees connections");
        Bench bench = Bench.ready();
        Path log = bench.folder().resolve("connections.txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        RealProgram.run(bench, SystemCalls.networked(log, List.of(java.toString(), "-cp",
                System.getProperty("java.class.path"), Connecting.class.getName())));
        assertTrue(NETWORK.matcher(Files.readString(log)).find());
    }

    /** Connects to a port of this machine where nobody listens. */
    static final class Connecting {

        private Connecting() {}

        public static void main(String[] arguments) throws Exception {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9), 1000);
            } catch (ConnectException _) {
                // nobody listens
            }
        }
    }
}
