/**
 * Catalogues that were computed on several machines. Such a catalogue is cut into parts, each an ordinary catalogue
 * folder that this program's own classes have made where the part's pictures are: products, features, the pictures'
 * places in a ranking space, forests. All parts share one ranking space and one match model, so that products of
 * different parts compare as those of one. A manifest lists the parts with the length and the SHA-256 of every file.
 * <p>Start at {@link lookalike.service.part.PartBuilder}, which makes a part, {@link
 * lookalike.service.part.PartManifest}, which describes all of them, and {@link lookalike.service.part.PartCatalogues},
 * which makes them one catalogue of a data folder: the one that the undivided products would have given. Knows the
 * stores of the packages below and {@link lookalike.service.job}; no network, as nothing is computed of pictures here.
 */
@NullMarked
package lookalike.service.part;

import org.jspecify.annotations.NullMarked;
