package lookalike.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.ui.PageBrowser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens web pages in the user's browser, and exported files. Of addresses only pages: one from a catalogue must never
 * start a program or open a file. It is passed as one argument, without a shell.
 */
final class Browser implements PageBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private final Environment.Family family;

    Browser(Environment.Family family) {
        this.family = family;
    }

    @Override
    public void open(URI page, Runnable failed) {
        if (isPage(page)) {
            Thread.ofVirtual().name("browser").start(() -> start(command(page), failed));
        }
    }

    /** Opens a file that Lookalike wrote where the user wanted it. */
    @Override
    public void openFile(Path file, Runnable failed) {
        String place = file.toAbsolutePath().toString();
        List<String> command = switch (family) {
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", place);
            case MACOS -> List.of("open", place);
            case OTHER -> List.of("xdg-open", place);
        };
        Thread.ofVirtual().name("opener").start(() -> start(command, failed));
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

    static void start(List<String> command, Runnable failed) {
        try {
            int code = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                    .start().waitFor();
            if (code != 0) {
                LOG.warn("{} opened no page, exit code {}", command.getFirst(), code);
                failed.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException problem) {
            LOG.warn("no browser: " + command.getFirst(), problem);
            failed.run();
        }
    }
}
