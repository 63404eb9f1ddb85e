package lookalike.cli.output;

import java.util.ArrayList;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.terminal.CellText;
import lookalike.service.across.CatalogueMatch;
import lookalike.service.across.MergedResult;
import lookalike.service.export.MergedExport;
import lookalike.service.export.ProductFields;

/** What {@link SearchReport} is for one catalogue, for a search of all. */
public final class MergedReport {

    /** With the cosine, as a likeness means something else in each catalogue. */
    private static final List<String> FOR_PEOPLE =
            List.of("rank", "catalogue", "similarity", "id", "name", "category", "price", "url", "file");
    private static final int CATALOGUE = FOR_PEOPLE.indexOf("catalogue");
    private static final int SIMILARITY = FOR_PEOPLE.indexOf("similarity");

    private final List<MergedResult> answers;

    public MergedReport(List<MergedResult> answers) {
        this.answers = List.copyOf(answers);
    }

    /** @return all of it as one table */
    public String text() throws LookalikeException {
        return OutputFormat.TABLE.text(Table.list(new MergedExport(answers).table()));
    }

    /** How good the results are, and a table, for each query, under its name if there are several. */
    public void print(Console console) {
        for (int a = 0; a < answers.size(); a++) {
            MergedResult answer = answers.get(a);
            if (answers.size() > 1) {
                console.out().print((a == 0 ? "" : "\n") + CellText.singleLine(answer.answer().query().label()) + "\n");
            }
            if (!answer.answer().query().photos().isEmpty()) {
                answer.answer().quality().ifPresent(
                        quality -> console.out().print(SearchReport.inWords(quality.level(), "any catalogue") + "\n"));
            }
            console.print(OutputFormat.TABLE, Table.list(FOR_PEOPLE,
                    answer.matches().stream().map(MergedReport::line).toList()));
            if (answer.matches().isEmpty()) {
                console.tell("No product meets the conditions.");
            }
        }
    }

    private static List<Object> line(CatalogueMatch match) {
        List<Object> line = new ArrayList<>(SearchReport.line(match.match(), ProductFields.of(match.from())));
        line.add(CATALOGUE, match.from().catalogue());
        line.set(SIMILARITY, match.match().isCompared() ? match.match().similarity() : null);
        return line;
    }
}
