package lookalike.catalogue;

import java.util.List;

/** stub */
final class FolderImages implements ImageSource {
    @Override
    public List<String> images() { return List.of(); }
    @Override
    public Stamp stamp(String image) { return null; }
    @Override
    public byte[] read(String image) { return null; }
    @Override
    public void close() { }
}
