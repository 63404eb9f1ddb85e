package lookalike.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Converts CommonMark with tables, as far as the guide uses it, to JavaFX nodes. */
final class Markdown {

    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Consumer<String> linkHandler;

    /** @param linkHandler told the address of a link that the user clicks */
    Markdown(Consumer<String> linkHandler) {
        this.linkHandler = linkHandler;
    }

    /** @return nodes for a text's blocks, from top to bottom */
    List<javafx.scene.Node> nodes(String text) {
        return blocks(parser.parse(text));
    }

    private List<javafx.scene.Node> blocks(Node parent) {
        List<javafx.scene.Node> nodes = new ArrayList<>();
        for (Node block : children(parent)) {
            switch (block) {
                case Heading heading -> nodes.add(flow(heading, "help-h" + Math.min(3, heading.getLevel())));
                case Paragraph paragraph -> nodes.add(flow(paragraph, "help-p"));
                case IndentedCodeBlock code -> nodes.add(code(code.getLiteral()));
                case FencedCodeBlock code -> nodes.add(code(code.getLiteral()));
                case BulletList list -> nodes.add(list(list, false));
                case OrderedList list -> nodes.add(list(list, true));
                case TableBlock table -> nodes.add(table(table));
                default -> {}
            }
        }
        return nodes;
    }

    private VBox list(Node list, boolean numbered) {
        VBox lines = new VBox();
        lines.getStyleClass().add("help-list");
        int number = 1;
        for (Node item : children(list)) {
            Label mark = new Label(numbered ? number++ + "." : "•");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox();
            content.getChildren().setAll(blocks(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox line = new HBox(mark, content);
            line.getStyleClass().add("help-item");
            lines.getChildren().add(line);
        }
        return lines;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        int row = 0;
        for (Node part : children(table)) {
            for (Node line : children(part)) {
                int column = 0;
                for (Node cell : children((TableRow) line)) {
                    boolean head = ((TableCell) cell).isHeader();
                    grid.add(flow(cell, head ? "help-th" : "help-td"), column++, row);
                }
                row++;
            }
        }
        return grid;
    }

    private static Label code(String text) {
        Label code = new Label(text.stripTrailing());
        code.getStyleClass().add("help-code");
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }

    private TextFlow flow(Node parent, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        inline(parent, List.of(), flow);
        return flow;
    }

    private void inline(Node parent, List<String> styles, TextFlow flow) {
        for (Node node : children(parent)) {
            switch (node) {
                case org.commonmark.node.Text text -> add(text.getLiteral(), styles, flow);
                case Code code -> add(code.getLiteral(), with(styles, "help-mono"), flow);
                case SoftLineBreak _ -> add(" ", styles, flow);
                case HardLineBreak _ -> add("\n", styles, flow);
                case Emphasis emphasis -> inline(emphasis, with(styles, "help-em"), flow);
                case StrongEmphasis strong -> inline(strong, with(styles, "help-strong"), flow);
                case Link link -> {
                    Hyperlink hyperlink = new Hyperlink(plain(link));
                    hyperlink.setMnemonicParsing(false);
                    hyperlink.setOnAction(_ -> linkHandler.accept(link.getDestination()));
                    flow.getChildren().add(hyperlink);
                }
                default -> {}
            }
        }
    }

    private static String plain(Node parent) {
        StringBuilder plain = new StringBuilder();
        for (Node node : children(parent)) {
            plain.append(node instanceof org.commonmark.node.Text text ? text.getLiteral() : plain(node));
        }
        return plain.toString();
    }

    private static void add(String text, List<String> styles, TextFlow flow) {
        Text piece = new Text(text);
        piece.getStyleClass().add("help-piece");
        piece.getStyleClass().addAll(styles);
        flow.getChildren().add(piece);
    }

    private static List<String> with(List<String> styles, String another) {
        List<String> more = new ArrayList<>(styles);
        more.add(another);
        return more;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
