/**
 * Lookalike: the five most similar products of a catalogue for a photo of a garment, on the user's own machine.
 * <p>The packages follow the data: {@code catalogue}, {@code image}, {@code features}, {@code index}, {@code search},
 * {@code evaluation}. Below them lie {@code storage} and {@code vector}; above them {@code service}, then {@code cli}
 * and {@code ui}; {@code launch} wires them. This root holds only what all of them may know: problems and notices as
 * data ({@link lookalike.Fact}, {@link lookalike.LookalikeException}, {@link lookalike.Notice}),
 * {@link lookalike.Progress}, how to wait for another thread, and where native libraries were installed.
 */
@NullMarked
package lookalike;

import org.jspecify.annotations.NullMarked;
