/**
 * Lookalike: the five most similar products of a catalogue for a photo of a garment, on one's own machine.
 * <p>The packages follow the data: {@code catalogue -> image -> features -> index -> recommendation -> evaluation},
 * with {@code cli} and {@code ui} on top, {@code storage} below and {@code launch} to wire them. This root holds what
 * every one of them may know, nothing else: what the user should know, as data ({@link lookalike.Fact}, a problem as
 * {@link lookalike.LookalikeException}), {@link lookalike.Progress}, and where native libraries were installed.
 */
package lookalike;
