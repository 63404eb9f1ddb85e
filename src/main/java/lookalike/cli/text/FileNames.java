package lookalike.cli.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says why a name cannot be one of a file. */
public final class FileNames {

    /** What Java makes of bytes that are no letter in the encoding of file names. */
    private static final char UNKNOWN = '\uFFFD';

    private FileNames() {}

    /** @return whether letters of the name were lost before the program got it */
    public static boolean isGarbled(String name) {
        return name.indexOf(UNKNOWN) >= 0;
    }

    /** @return why it cannot be used, and what to do */
    public static String sentence(String name) {
        String shown = "'" + name.replace(UNKNOWN, '?').replaceAll("\\p{Cntrl}", "?") + "'";
        if (isGarbled(name) && !isUnicode()) {
            return shown + " has letters that this system's locale does not know, perhaps because the locale that "
                    + "LANG or LC_ALL names is not installed; set LC_ALL=C.UTF-8 and start again";
        }
        if (isGarbled(name)) {
            return shown + " has letters that are not in UTF-8, as files of old systems and zips do; rename it first";
        }
        return shown + " cannot be the name of a file";
    }

    private static boolean isUnicode() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                || Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }
}
