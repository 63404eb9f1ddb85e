/**
 * The articles of the sample catalogue, one class for each family.
 * <p>Start at {@link lookalike.build.sample.garment.Garment}. A garment is a record of its cut (which collar,
 * which sleeve) and knows how to lay itself on an easel; cloth and proportions come with a
 * {@link lookalike.build.sample.garment.Style}. May import {@code drawing}; knows no product, no price, no file.
 */
package lookalike.build.sample.garment;
