package lookalike.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --column MEANING=HEADER}, which corrects what a column means. */
public final class ColumnOption {

    private static final String NONE = "none";

    @Option(names = "--column", paramLabel = "MEANING=HEADER", converter = Converter.class,
            description = {"What a column means, as price=\"Variant Price\"; none=\"Type\" takes its meaning away.",
                "Meanings: id, name, category, description, sale_price, sale_from, sale_until, price, currency, url, "
                        + "rating, reviews, likes, brand, colour, size, gender, stock, group, picture. Repeatable."})
    private List<Choice> choices = List.of();

    /** @param meaning empty for none */
    record Choice(String meaning, String header) {}

    /** @return the choices */
    public ColumnMapping mapping() {
        Map<String, String> meanings = new LinkedHashMap<>();
        choices.forEach(choice -> meanings.put(choice.header(), choice.meaning()));
        return meanings.isEmpty() ? ColumnMapping.USUAL : new ColumnMapping(meanings);
    }

    /** Reads a choice. */
    static final class Converter implements ITypeConverter<Choice> {

        @Override
        public Choice convert(String text) {
            int sign = text.indexOf('=');
            String meaning = sign < 0 ? "" : text.substring(0, sign).strip();
            String header = text.substring(sign + 1).strip();
            Optional<ColumnRole> role = ColumnRole.called(meaning);
            if (sign < 0 || header.isEmpty() || role.isEmpty() && !meaning.equalsIgnoreCase(NONE)) {
                throw new TypeConversionException("'" + text + "' is not a meaning and a header; write for instance "
                        + "price=\"Variant Price\", with one of " + String.join(", ", ColumnMapping.names()) + " or "
                        + NONE);
            }
            return new Choice(role.map(ColumnRole::word).orElse(""), header);
        }
    }
}
