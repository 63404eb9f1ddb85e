package lookalike.service.related;

import java.nio.file.Path;
import lookalike.Notice;
import lookalike.storage.IoReason;

/** A notice about the lists of similar products. */
public sealed interface RelatedNotice extends Notice {

    /**
     * The lists are complete, but cannot be kept beside the catalogue, so that the next time computes all of them anew.
     *
     * @param folder of the catalogue's features
     */
    record NotKept(Path folder, IoReason reason) implements RelatedNotice {}
}
