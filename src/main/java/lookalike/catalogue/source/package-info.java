/**
 * The files of a catalogue: a folder with its sub-folders, or a zip that is read in place.
 * <p>Start at {@link lookalike.catalogue.source.CatalogueFiles}, which lists the pictures and tables of either, and
 * at {@link lookalike.catalogue.source.ImageSource}, which reads a picture's bytes. No picture is decoded here.
 */
@NullMarked
package lookalike.catalogue.source;

import org.jspecify.annotations.NullMarked;
