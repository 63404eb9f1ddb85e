package lookalike.cli.option;

import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.cli.text.CommandLineMessages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a condition on the command line; an invalid one is wrong usage. */
public final class ConditionConverter implements ITypeConverter<Condition> {

    @Override
    public Condition convert(String text) {
        try {
            return Condition.parse(text);
        } catch (CatalogueException problem) {
            throw new TypeConversionException(CommandLineMessages.sentence(problem));
        }
    }
}
