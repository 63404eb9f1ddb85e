package lookalike.storage;

import com.fasterxml.jackson.core.JacksonException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Locale;
import lookalike.Fact;

/**
 * Why reading or writing failed, in a few words. Messages of Java, SQLite and the operating systems, which are in
 * English, are recognised so that they can be told in any language; unknown ones are passed on as they are.
 */
public sealed interface IoReason extends Fact {

    /** A reason that is recognised: by the exception's type, or else by words in its message. */
    enum Known implements IoReason {
        NOT_FOUND("no such file", "cannot find the file", "cannot find the path"),
        ACCESS_DENIED("permission denied", "access is denied", "access denied", "sqlite_readonly", "sqlite_perm"),
        NO_SPACE("no space left", "not enough space", "disk is full", "sqlite_full", "quota exceeded"),
        IN_USE("being used by another process", "resource busy", "sqlite_busy", "sqlite_locked"),
        IS_A_FOLDER("is a directory"),
        NO_ORDINARY_FILE("not a regular file"),
        NOT_A_FOLDER("not a directory"),
        EXISTS("file exists"),
        READ_ONLY("read-only file system"),
        NAME_TOO_LONG("name too long"),
        CUT_SHORT("premature eof", "unexpected end of", "end of file"),
        DEVICE_FAILED("input/output error", "i/o error", "sqlite_ioerr"),
        CANNOT_OPEN("sqlite_cantopen"),
        ENCRYPTED("encrypted entry"),
        UNKNOWN_COMPRESSION("bad compression method", "unsupported compression method"),
        NO_ZIP("zip end header not found", "is not a zip archive"),
        DAMAGED("sqlite_corrupt", "sqlite_notadb", "does not match its checksum", "invalid cen header",
                "error reading zip content", "[content_types].xml not found",
                "invalid stored block", "invalid distance", "invalid block type"),
        UNKNOWN_HOST("unknown host"),
        NO_CONNECTION("connection refused", "network is unreachable", "connection reset", "no route to host"),
        TIMED_OUT("timed out");

        private final String[] words;

        Known(String... words) {
            this.words = words;
        }

        private boolean isIn(String message) {
            return Arrays.stream(words).anyMatch(message::contains);
        }
    }

    /**
     * A reason that is not recognised.
     *
     * @param text as the system or a library gave it
     */
    record Other(String text) implements IoReason {}

    /** @return why {@code problem} came about, without the name of the file */
    static IoReason of(Throwable problem) {
        return switch (problem) {
            case AccessDeniedException _ -> Known.ACCESS_DENIED;
            case NoSuchFileException _ -> Known.NOT_FOUND;
            case FileAlreadyExistsException _,DirectoryNotEmptyException _ -> Known.EXISTS;
            case NotDirectoryException _ -> Known.NOT_A_FOLDER;
            case EOFException _ -> Known.CUT_SHORT;
            // Its message speaks of Java's types.
            case JacksonException _ -> Known.DAMAGED;
            case UnknownHostException _ -> Known.UNKNOWN_HOST;
            case ConnectException _ -> Known.NO_CONNECTION;
            case SocketTimeoutException _ -> Known.TIMED_OUT;
            case FileSystemException system when system.getReason() != null -> of(system.getReason());
            case IOException packed when packed.getMessage() == null && packed.getCause() != null ->
                of(packed.getCause());
            default -> of(problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage());
        };
    }

    private static IoReason of(String message) {
        String small = message.toLowerCase(Locale.ROOT);
        return Arrays.stream(Known.values()).filter(known -> known.isIn(small)).<IoReason>map(known -> known)
                .findFirst().orElseGet(() -> new Other(message.lines().findFirst().orElse(message)));
    }
}
