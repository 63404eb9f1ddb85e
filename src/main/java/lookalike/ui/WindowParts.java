package lookalike.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalogue.CatalogueShelf;
import lookalike.features.Engine;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/** stub */
public record WindowParts(DataFolder home, CatalogueShelf shelf, ResNet50Model model, Path sample, Path examples,
                          Consumer<URI> browser, Optional<Engine> engine, String version) { }
