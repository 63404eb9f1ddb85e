package lookalike.features.resnet;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;
import onnx.Onnx;

/** An ONNX model on disk. */
final class OnnxFile {

    private OnnxFile() { }

    /** Writes {@code model} to {@code place}, whole or not at all. */
    static void write(Onnx.ModelProto model, Path place) throws StorageException {
        WholeFile.write(place, file -> {
            try (OutputStream stream = new BufferedOutputStream(WholeFile.stream(file), 1 << 20)) {
                model.writeTo(stream);
            }
        });
    }
}
