package lookalike.cli;

import lookalike.catalogue.CatalogueShelf;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/**
 * What the commands work with.
 *
 * @param home the data folder
 * @param shelf its catalogues
 * @param model its network
 */
public record Rooms(DataFolder home, CatalogueShelf shelf, ResNet50Model model) { }
