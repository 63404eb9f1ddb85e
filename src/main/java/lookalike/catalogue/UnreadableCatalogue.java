package lookalike.catalogue;

import lookalike.Notice;

/**
 * A catalogue of the data folder that cannot be read; the others can.
 *
 * @param name its name in the data folder
 * @param reason why
 */
public record UnreadableCatalogue(String name, CatalogueException reason) implements Notice {}
