package lookalike.features.resnet.graph;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import onnx.Onnx;

/** An ONNX model on disk. */
public final class OnnxFile {

    private OnnxFile() {}

    /** Writes {@code model} to {@code place}, whole or not at all. */
    public static void write(Onnx.ModelProto model, Path place) throws StorageException {
        AtomicFile.write(place, file -> {
            try (OutputStream stream = new BufferedOutputStream(AtomicFile.stream(file), 1 << 20)) {
                model.writeTo(stream);
            }
        });
    }
}
