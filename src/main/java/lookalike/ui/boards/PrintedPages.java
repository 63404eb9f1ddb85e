package lookalike.ui.boards;

import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Pages as Java prints them: as large as the paper allows. Only the last one is kept, as a page takes 15 MB. */
final class PrintedPages implements Pageable, Printable {

    private final Printers.Pages pages;
    private final PageFormat format;
    private int drawn = -1;
    private @Nullable BufferedImage image;
    private @Nullable IOException failure;

    PrintedPages(Printers.Pages pages, PageFormat format) {
        this.pages = pages;
        this.format = format;
    }

    /** @return the printer's own paper in the direction of the pages, which have margins themselves */
    static PageFormat upright(PrinterJob job) {
        PageFormat format = job.defaultPage();
        Paper paper = format.getPaper();
        paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
        format.setPaper(paper);
        format.setOrientation(PageFormat.PORTRAIT);
        // What the printer cannot reach is taken off.
        return job.validatePage(format);
    }

    @Override
    public int getNumberOfPages() {
        return pages.count();
    }

    @Override
    public PageFormat getPageFormat(int page) {
        return format;
    }

    @Override
    public Printable getPrintable(int page) {
        return this;
    }

    /** Called several times for a page that is printed in bands. */
    @Override
    public int print(Graphics graphics, PageFormat paper, int page) throws PrinterException {
        if (page >= pages.count()) {
            return NO_SUCH_PAGE;
        }
        BufferedImage picture = picture(page);
        double scale = Math.min(paper.getImageableWidth() / picture.getWidth(),
                paper.getImageableHeight() / picture.getHeight());
        graphics.drawImage(picture, (int) Math.round(paper.getImageableX()), (int) Math.round(paper.getImageableY()),
                (int) Math.round(picture.getWidth() * scale), (int) Math.round(picture.getHeight() * scale), null);
        return PAGE_EXISTS;
    }

    private BufferedImage picture(int page) throws PrinterException {
        BufferedImage known = image;
        if (known != null && page == drawn) {
            return known;
        }
        image = null;
        try {
            BufferedImage fresh = pages.draw(page);
            image = fresh;
            drawn = page;
            return fresh;
        } catch (IOException problem) {
            failure = problem;
            throw new PrinterException(problem.getMessage());
        }
    }

    /** @throws IOException that ended the printing, as Java forgets it */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
