/**
 * The sample catalogue: an invented shop of some 260 products, drawn by the program itself, so that the finder can be
 * tried without any photos of real products. Only the build runs it; the jar of the program holds none of it.
 * <p>Start at {@link lookalike.build.sample.SampleCatalogue}. {@code Assortment} says which products there are,
 * {@code garment} how they look, {@code drawing} how anything is drawn, {@code SampleFolder} how it reaches the disk.
 * <p>Products come in families (a striped tee in five slightly different cuts), because a similarity search shows
 * nothing in a catalogue where every product stands alone. Two pairs share one picture, as resold goods do.
 */
package lookalike.build.sample;
