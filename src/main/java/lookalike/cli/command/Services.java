package lookalike.cli.command;

import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/**
 * What the commands work with.
 *
 * @param home the data folder
 * @param shelf its catalogues
 * @param model its network
 */
public record Services(DataFolder home, CatalogueRepository shelf, ResNet50Model model) { }
