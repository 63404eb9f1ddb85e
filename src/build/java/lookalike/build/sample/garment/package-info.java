/**
 * The articles of the sample catalogue, one class for each family.
 * <p>Start at {@link lookalike.build.sample.garment.Garment}. A garment is a record of its cut (which collar, which
 * sleeve) and draws itself on an easel; cloth and proportions come with a
 * {@link lookalike.build.sample.garment.Style}. May import {@code drawing}; knows no products, prices or files.
 */
package lookalike.build.sample.garment;
