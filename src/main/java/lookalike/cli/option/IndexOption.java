package lookalike.cli.option;

import java.util.Locale;
import lookalike.index.catalogue.IndexChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option for the search that answers, instead of the one chosen when the catalogue was indexed. */
public final class IndexOption {

    @Option(names = "--index", paramLabel = "exact|forest", converter = ChoiceConverter.class,
            description = "Which search answers: exact compares every product, forest is faster in large catalogues "
                    + "and misses few; by default what was faster when the catalogue was indexed.")
    private IndexChoice choice = IndexChoice.AS_STORED;

    public IndexChoice choice() {
        return choice;
    }

    /** Parses one of the two searches. */
    static final class ChoiceConverter implements ITypeConverter<IndexChoice> {
        @Override
        public IndexChoice convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "exact" -> IndexChoice.EXACT;
                case "forest" -> IndexChoice.FOREST;
                default -> throw new TypeConversionException("expected exact or forest but was '" + text + "'");
            };
        }
    }
}
