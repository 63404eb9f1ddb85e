package lookalike.catalogue;

/**
 * How many products and pictures a catalogue has.
 *
 * @param products how many
 * @param pictures different pictures of all products
 * @param twins products whose first picture is that of an earlier product; they are shown once
 * @param joinedRows rows of the table that were joined to a product's first row
 */
public record ProductCounts(int products, int pictures, int twins, int joinedRows) {}
