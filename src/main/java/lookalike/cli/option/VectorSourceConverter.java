package lookalike.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import lookalike.service.features.VectorSource;
import picocli.CommandLine.ITypeConverter;

/** Parses the name of a {@code .npy} file or of a catalogue. */
public final class VectorSourceConverter implements ITypeConverter<VectorSource> {

    @Override
    public VectorSource convert(String text) {
        return isFile(text) ? new VectorSource.NpyFile(Path.of(text)) : new VectorSource.CatalogueNamed(text);
    }

    static boolean isFile(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".npy");
    }
}
