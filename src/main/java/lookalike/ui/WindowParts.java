package lookalike.ui;

import java.nio.file.Path;
import lookalike.features.NetworkChoice;
import lookalike.service.Services;

/**
 * Everything that the window works with.
 *
 * @param services of the data folder; closed with the window
 * @param network the user's choice of how to run the network
 * @param sample the folder of the sample catalogue, with {@code products.csv} and {@code images/}; may be missing
 * @param examples the folder of photos to try; may be missing
 * @param browser opens a page in the web browser
 */
public record WindowParts(Services services, NetworkChoice network, Path sample, Path examples,
        PageBrowser browser) {}
