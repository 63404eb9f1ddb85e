package lookalike.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses whole numbers of a range. */
public final class WholeNumber {

    private WholeNumber() {}

    /** From 1 on. */
    public static final class AtLeastOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, 1);
        }
    }

    /** From 0 on. */
    static final class NotNegative implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, 0);
        }
    }

    private static int number(String text, int least) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // reported below
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + least + " on");
    }
}
