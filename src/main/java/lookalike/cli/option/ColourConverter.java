package lookalike.cli.option;

import java.util.Locale;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColours;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a colour by name or as {@code #rrggbb}. */
public final class ColourConverter implements ITypeConverter<LabColour> {

    private static final int SUGGESTED = 3;

    private final NamedColours names = new NamedColours();

    @Override
    public LabColour convert(String text) {
        return names.parse(text).orElseThrow(() -> new TypeConversionException(
                "'%s' is no colour that has a name here; try %s, or #rrggbb".formatted(text,
                        String.join(", ", names.like(text, "en", SUGGESTED)).toLowerCase(Locale.ROOT))));
    }
}
