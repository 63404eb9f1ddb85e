package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/**
 * What the window is given to work with.
 *
 * @param home where everything is kept
 * @param shelf the catalogues
 * @param model the network
 * @param sample the folder of the sample catalogue, with {@code products.csv} and {@code images/}; may be absent
 * @param examples the folder of photos to try with; may be absent
 * @param browser opens a page outside of this program
 * @param network what was asked for of the network
 * @param version the program's, for people
 */
public record WindowParts(DataFolder home, CatalogueRepository shelf, ResNet50Model model, Path sample, Path examples,
                          Consumer<URI> browser, NetworkChoice network, String version) { }
