package lookalike.ui.evaluation;

import javafx.util.StringConverter;
import lookalike.ui.text.Messages;

/** Columns as they are called within a sentence, which is how the verdict calls them too. */
final class ColumnNames extends StringConverter<String> {

    private final Messages words;

    ColumnNames(Messages words) {
        this.words = words;
    }

    @Override
    public String toString(String column) {
        return column == null ? "" : words.headerInSentence(column);
    }

    @Override
    public String fromString(String name) {
        throw new UnsupportedOperationException("columns are chosen, not typed");
    }
}
