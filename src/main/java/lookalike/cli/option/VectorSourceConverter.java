package lookalike.cli.option;

import java.nio.file.Path;
import java.util.regex.Pattern;
import lookalike.service.features.VectorSource;
import picocli.CommandLine.ITypeConverter;

/** Parses the name of a {@code .npy} file or of a catalogue. */
public final class VectorSourceConverter implements ITypeConverter<VectorSource> {

    private static final Pattern NAME = Pattern.compile("(?is)\\s*[\"'~@].*|.*[/\\\\].*|.*\\.np[yz]\\s*|"
            + ".*\\.(?:csv|tsv|txt|json|parquet|pt|pkl|h5|hdf5|mat|bin|fvecs|ann|forest)");

    @Override
    public VectorSource convert(String text) {
        return isFile(text) ? new VectorSource.NpyFile(file(text)) : new VectorSource.CatalogueNamed(text);
    }

    /** @return whether this names a file: by its ending, or because no catalogue's name has slashes */
    static boolean isFile(String text) {
        return NAME.matcher(text).matches();
    }

    static Path file(String text) {
        return new PathConverter().convert(text);
    }
}
