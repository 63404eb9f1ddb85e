package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.features.NetworkChoice;
import lookalike.service.Services;

/**
 * What the window is given to work with.
 *
 * @param services of the data folder; closed with the window
 * @param network what was asked for of the network
 * @param sample the folder of the sample catalogue, with {@code products.csv} and {@code images/}; may be absent
 * @param examples the folder of photos to try with; may be absent
 * @param browser opens a page outside of this program
 */
public record WindowParts(Services services, NetworkChoice network, Path sample, Path examples,
                          Consumer<URI> browser) { }
