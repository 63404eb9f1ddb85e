package lookalike.service;

/**
 * The picture files of a catalogue, opened alone: neither its model nor its features are needed. Safe for use by
 * several threads.
 */
public interface CataloguePictures extends PictureSource, AutoCloseable {

    @Override
    void close();
}
