package lookalike.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens web pages in the user's browser. Only pages: an address from a catalogue must never start a program or open a
 * file. It is passed as one argument, without a shell.
 */
final class Browser implements Consumer<URI> {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private final Environment.Family family;

    Browser(Environment.Family family) {
        this.family = family;
    }

    /** Returns at once; a page that cannot be opened is logged. */
    @Override
    public void accept(URI page) {
        if (isPage(page)) {
            Thread.ofVirtual().name("browser").start(() -> start(command(page)));
        }
    }

    static boolean isPage(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
    }

    List<String> command(URI page) {
        String address = page.toASCIIString();
        return switch (family) {
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", address);
            case MACOS -> List.of("open", address);
            case OTHER -> List.of("xdg-open", address);
        };
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        } catch (IOException problem) {
            LOG.warn("no browser: " + command.getFirst(), problem);
        }
    }
}
