package lookalike.cluster.neighbours;

import java.io.Serializable;
import lookalike.service.related.RelatedRequest;

/**
 * What to find.
 *
 * @param related how many, and which products may lead to which
 * @param isExact whether every product is compared with every other; else forests lead to those that may be similar
 * @param plan what is sent to what
 * @param kind what products ask with
 */
public record NeighboursRequest(RelatedRequest related, boolean isExact, Plan plan, QueryKind kind)
        implements
        Serializable {

    /** What a product asks with. */
    public enum QueryKind {
        /** With all that is known of it. */
        PRODUCT,
        /** As a photo of it: with what its columns are predicted to be, and not what they are. */
        PHOTO,
        /** With the feature of the network alone. */
        RAW
    }

    /** What is sent to what. */
    public enum Plan {
        /** Queries are sent to the parts: each part is opened once, and sees the queries of all. */
        QUERIES_TO_PARTS,
        /** Parts are sent to the queries: each block of queries opens all parts, one after the other. */
        PARTS_TO_QUERIES,
        /** The one of both that sends less. */
        SMALLER
    }
}
