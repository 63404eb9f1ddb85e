/**
 * The sample catalogue: an invented shop of some 260 products, drawn by this package, so that the program can be
 * tried without photos of real products. Only the build runs it; the jar of the program holds none of it.
 * <p>Start at {@link lookalike.build.sample.SampleCatalogue}. {@code Assortment} defines the products,
 * {@code garment} their look, {@code drawing} draws, {@code SampleFolder} writes to the disk.
 * <p>Products come in families (a striped tee in five slightly different cuts), because a similarity search shows
 * nothing in a catalogue where every product is unlike all others. Two pairs share one picture, as resold goods do.
 */
package lookalike.build.sample;
