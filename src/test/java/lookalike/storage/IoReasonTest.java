package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IoReasonTest {

    @Test
    @DisplayName("what the file system says is recognised")
    void recognisesTheFileSystem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertEquals(IoReason.Known.NOT_FOUND, of(folder.resolve("none")));
        assertEquals(IoReason.Known.IS_A_FOLDER, of(folder));
        assertEquals(IoReason.Known.NOT_A_FOLDER, of(file.resolve("below")));
        assertEquals(IoReason.Known.NAME_TOO_LONG, of(folder.resolve("x".repeat(300))));
        assertEquals(IoReason.Known.EXISTS,
                IoReason.of(assertThrows(IOException.class, () -> Files.createDirectory(file))));
    }

    private static IoReason of(Path unreadable) {
        return IoReason.of(assertThrows(IOException.class, () -> Files.readAllBytes(unreadable)));
    }

    @Test
    @DisplayName("reasons that only a message tells are recognised by its words, on Windows and in SQLite, too")
    void recognisesWords() {
        assertEquals(IoReason.Known.NO_SPACE, IoReason.of(new IOException("No space left on device")));
        assertEquals(IoReason.Known.NO_SPACE, IoReason.of(new IOException("There is not enough space on the disk")));
        assertEquals(IoReason.Known.IN_USE, IoReason.of(new IOException(
                "The process cannot access the file because it is being used by another process")));
        assertEquals(IoReason.Known.DAMAGED,
                IoReason.of(new SQLException("[SQLITE_CORRUPT] The database disk image is malformed")));
        assertEquals(IoReason.Known.ENCRYPTED,
                IoReason.of(new ZipException("invalid CEN header (encrypted entry)")));
        assertEquals(IoReason.Known.UNKNOWN_COMPRESSION,
                IoReason.of(new ZipException("invalid CEN header (bad compression method: 9)")));
        assertEquals(IoReason.Known.NO_ZIP, IoReason.of(new ZipException("zip END header not found")));
        assertEquals(IoReason.Known.UNKNOWN_HOST, IoReason.of(new UnknownHostException("example.org")));
        assertEquals(IoReason.Known.CUT_SHORT, IoReason.of(new EOFException()));
    }

    @Test
    @DisplayName("JSON that is not what it should be is damaged, whatever a library says of its types")
    void recognisesJson() {
        for (String json : new String[] {"", "{", "[\"x\"]", "{\"x\": {}}", "no"}) {
            assertEquals(IoReason.Known.DAMAGED, IoReason.of(assertThrows(IOException.class,
                    () -> JsonMapper.builder().build().readValue(json, Numbers.class))), json);
        }
    }

    /** What the JSON should be. */
    private record Numbers(int x) {}

    @Test
    @DisplayName("anything else is passed on in its first line, or by its type where it says nothing")
    void passesOn() {
        assertEquals(new IoReason.Other("bad sector"), IoReason.of(new IOException("bad sector\nat 7")));
        assertEquals(new IoReason.Other("IOException"), IoReason.of(new IOException()));
    }
}
