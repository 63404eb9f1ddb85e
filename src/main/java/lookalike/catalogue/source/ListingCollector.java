package lookalike.catalogue.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Fact;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueProblem.Kind;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.SkipReason;
import lookalike.image.format.PictureFormat;
import lookalike.storage.IoReason;

/**
 * Sorts the files of a folder or zip into pictures, tables, and what is left out for a reason. A file with a usual
 * extension of a picture is one without being opened, so that half a million are listed quickly; every other file is
 * recognised by its first bytes. Files that have nothing to do with products, such as texts and programs, are ignored.
 */
final class ListingCollector {

    /** Gives a file's first bytes. */
    @FunctionalInterface
    interface Head {
        /** @return {@link #HEAD_BYTES} bytes, or all of a shorter file */
        byte[] read() throws IOException;
    }

    /** Enough to recognise pictures, and the first lines of a table. */
    static final int HEAD_BYTES = 4096;

    private final List<String> images = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<CatalogueProblem> passedOver = new ArrayList<>();
    private final Map<String, SystemFolder> folders = new LinkedHashMap<>();
    private String firstHidden = "";
    private long hidden;

    private record SystemFolder(String path, long files) {}

    /**
     * Takes the next file.
     *
     * @param path relative, with forward slashes
     */
    void file(String path, Head head) {
        String name = PictureName.file(path);
        if (OtherFiles.isOfSystem(name)) {
            return;
        }
        String ending = PictureName.ending(path);
        if (PictureName.isHidden(name) && !OtherFiles.isUnfinished(ending)) {
            hide(path);
        } else if (path.indexOf('\\') >= 0 && looksUseful(path)) {
            leaveOut(path, SkipReason.Known.BACKSLASH);
        } else if (PictureName.isPicture(path)) {
            images.add(path);
        } else if (OtherFiles.isUnfinished(ending)) {
            add(Kind.OTHER_FILE, path, FileSkipReason.Known.HALF_DOWNLOADED);
        } else if (TableName.isTable(path)) {
            tables.add(path);
        } else {
            look(path, ending, head);
        }
    }

    private void look(String path, String ending, Head source) {
        byte[] head;
        try {
            head = source.read();
        } catch (IOException problem) {
            leaveOut(path, new FileSkipReason.NotReadable(IoReason.of(problem)));
            return;
        }
        Optional<PictureFormat> format = PictureFormat.of(head, path);
        if (ending.equals("tmp") && (format.isPresent() || looksUseful(path.substring(0, path.length() - 4)))) {
            add(Kind.OTHER_FILE, path, FileSkipReason.Known.HALF_DOWNLOADED);
        } else if (format.isPresent()) {
            picture(path, format.get());
        } else if (TableName.isUnsupported(ending) && !TableName.isOftenAnother(ending, head)) {
            add(Kind.TABLE_NOT_USED, path, new FileSkipReason.UnsupportedTable(ending));
        } else {
            other(path, ending, head);
        }
    }

    private void picture(String path, PictureFormat format) {
        if (format.isReadable()) {
            images.add(path);
        } else {
            add(Kind.UNSUPPORTED_IMAGE, path, new FileSkipReason.UnsupportedFormat(format));
        }
    }

    private void other(String path, String ending, byte[] head) {
        Optional<FileSkipReason> reason = OtherFiles.reason(ending, head);
        if (TableName.isUnsupported(ending) || reason.isEmpty() && TableName.looksLikeTable(path, head)) {
            tables.add(path);
        } else if (reason.isPresent()) {
            add(Kind.OTHER_FILE, path, reason.get());
        } else if (hasPictureEnding(path)) {
            add(Kind.BROKEN_IMAGE, path, FileSkipReason.Known.NO_PICTURE);
        }
    }

    private void hide(String path) {
        if (looksUseful(path)) {
            firstHidden = hidden++ == 0 ? path : first(firstHidden, path);
        }
    }

    /** @return whether a file is a picture or a table, going by its extension */
    static boolean looksUseful(String path) {
        return TableName.isTable(path) || hasPictureEnding(path);
    }

    private static boolean hasPictureEnding(String path) {
        return PictureName.isPicture(path)
                || !PictureName.ending(path).isEmpty() && PictureFormat.ofName(path).isPresent();
    }

    /** Tells that something which looks like a picture or a table is left out. */
    void leaveOut(String path, Fact reason) {
        add(TableName.isTable(path) ? Kind.TABLE_NOT_USED
                : hasPictureEnding(path) ? Kind.BROKEN_IMAGE : Kind.OTHER_FILE, path, reason);
    }

    /** Tells that a folder is left out. */
    void folderLeftOut(String path, Fact reason) {
        add(Kind.FOLDER_LEFT_OUT, path, reason);
    }

    /**
     * Counts files in a folder of a system; all folders of the same name are told together.
     *
     * @param path of the folder
     */
    void systemFolder(String path, long files) {
        if (files > 0) {
            folders.merge(PictureName.file(path), new SystemFolder(path, files),
                    (known, more) -> new SystemFolder(first(known.path, path), known.files + more.files));
        }
    }

    private static String first(String one, String other) {
        return CatalogueFiles.SHALLOW_FIRST.compare(one, other) < 0 ? one : other;
    }

    private void add(Kind kind, String path, Fact reason) {
        passedOver.add(new CatalogueProblem(kind, path, reason));
    }

    /**
     * @param above tables in the folder above, which are tried last
     * @return everything taken so far
     */
    CatalogueFiles.Listing listing(List<String> above) {
        Collections.sort(images);
        TableCandidates candidates = TableCandidates.of(tables, images);
        List<CatalogueProblem> problems = new ArrayList<>(passedOver);
        problems.addAll(candidates.notUsed());
        folders.forEach((name, folder) -> problems.add(new CatalogueProblem(Kind.FOLDER_LEFT_OUT, folder.path,
                new FileSkipReason.SystemFolder(name, folder.files))));
        if (hidden > 0) {
            problems.add(new CatalogueProblem(Kind.OTHER_FILE, firstHidden, new FileSkipReason.HiddenFiles(hidden)));
        }
        // Systems list files in any order.
        problems.sort(Comparator.comparing(CatalogueProblem::place));
        List<String> inOrder = new ArrayList<>(candidates.tables());
        inOrder.addAll(above);
        return new CatalogueFiles.Listing(images, inOrder, problems);
    }
}
