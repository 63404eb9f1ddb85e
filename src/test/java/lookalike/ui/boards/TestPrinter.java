package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A printer that notes what it gets, and may refuse the document once it has all pages. */
final class TestPrinter implements PrintService {

    final List<String> printed = new CopyOnWriteArrayList<>();
    Optional<String> refusal = Optional.empty();

    @Override
    public String getName() {
        return "Test printer";
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new DocPrintJob() {
            @Override
            public PrintService getPrintService() {
                return TestPrinter.this;
            }

            @Override
            public PrintJobAttributeSet getAttributes() {
                return new HashPrintJobAttributeSet();
            }

            @Override
            public void addPrintJobListener(PrintJobListener listener) {}

            @Override
            public void removePrintJobListener(PrintJobListener listener) {}

            @Override
            public void addPrintJobAttributeListener(PrintJobAttributeListener listener,
                    PrintJobAttributeSet attributes) {}

            @Override
            public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}

            @Override
            public void print(Doc document, PrintRequestAttributeSet attributes) throws PrintException {
                take(document);
                if (refusal.isPresent()) {
                    throw new PrintException(refusal.get());
                }
                printed.add(((Copies) attributes.get(Copies.class)).getValue() + " copies");
            }
        };
    }

    private void take(Doc document) throws PrintException {
        try {
            Pageable pages = (Pageable) document.getPrintData();
            for (int page = 0; page < pages.getNumberOfPages(); page++) {
                BufferedImage paper = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
                if (pages.getPrintable(page).print(paper.createGraphics(), pages.getPageFormat(page),
                        page) == Printable.PAGE_EXISTS) {
                    printed.add("page " + page);
                }
            }
        } catch (PrinterException | IOException problem) {
            throw new PrintException(problem.getMessage());
        }
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
        return null;
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[] {DocFlavor.SERVICE_FORMATTED.PAGEABLE, DocFlavor.SERVICE_FORMATTED.PRINTABLE};
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return List.of(getSupportedDocFlavors()).contains(flavor);
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[] {Copies.class};
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return category == Copies.class;
    }

    @Override
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return category == Copies.class ? new Copies(1) : null;
    }

    @Override
    public Object getSupportedAttributeValues(Class<? extends Attribute> category, DocFlavor flavor,
            AttributeSet attributes) {
        return null;
    }

    @Override
    public boolean isAttributeValueSupported(Attribute value, DocFlavor flavor, AttributeSet attributes) {
        return value instanceof Copies;
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet attributes) {
        return null;
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }
}
