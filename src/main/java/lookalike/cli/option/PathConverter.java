package lookalike.cli.option;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.cli.text.FileNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses the name of a file or folder as people give it. What exists as it is written is taken as it is; otherwise a
 * {@code ~/} that no shell expanded, quotes and blanks around the name, and addresses of files, which file managers
 * paste, are understood. A name whose bytes are no letters in the encoding of file names is looked up in its folder. A
 * link to another machine is refused, as nothing is ever downloaded from it.
 */
public final class PathConverter implements ITypeConverter<Path> {

    private static final Pattern LINK = Pattern.compile("(?i)(https?|ftps?|sftp|smb|s3|gs|data):(//|image/).*");
    private static final Pattern FILE = Pattern.compile("(?i)file:(?://(?:localhost)?(?=/))?(.+)");
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:\"(.*)\"|'(.*)'|“(.*)”|„(.*)“|(.*\\S))\\s*");

    @Override
    public Path convert(String text) {
        Optional<Path> listed = FileNames.isGarbled(text) ? listed(text) : Optional.empty();
        if (listed.isPresent()) {
            return listed.get();
        }
        Path plain = path(text);
        if (exists(plain)) {
            return plain;
        }
        if (text.strip().isEmpty()) {
            return plain;
        }
        String bare = unquoted(text);
        if (LINK.matcher(bare).matches()) {
            throw new TypeConversionException("'" + bare + "' is a link, and Lookalike works offline; download it "
                    + "first, and give the file");
        }
        Matcher file = FILE.matcher(bare);
        if (file.matches()) {
            return ofAddress(bare, file.group(1));
        }
        Path meant = expanded(bare);
        if (exists(meant)) {
            return meant;
        }
        if (FileNames.isGarbled(text)) {
            throw new TypeConversionException(FileNames.sentence(text));
        }
        return bare.startsWith("~") ? meant : plain;
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return !quoted.matches() ? text : Stream.of(1, 2, 3, 4, 5).map(quoted::group)
                .filter(group -> group != null && !group.isBlank()).findFirst().orElse(text);
    }

    private static Path ofAddress(String address, String encoded) {
        try {
            return Path.of(URI.create(address));
        } catch (IllegalArgumentException _) {
            // Not encoded, or only in part: 'file:///home/ann/my photo.jpg'.
            Path raw = path(encoded);
            return exists(raw) ? raw : path(URLDecoder.decode(encoded.replace("+", "%2B").replaceAll(
                    "%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
        }
    }

    private static Path expanded(String text) {
        return text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")
                ? path(System.getProperty("user.home") + text.substring(1)) : path(text);
    }

    /**
     * Finds a file by its name as Java shows it in listings, where the letters that are lost in a string are kept.
     *
     * @return empty unless exactly one file can be meant
     */
    private static Optional<Path> listed(String text) {
        Path found = Path.of(text.startsWith("/") ? "/" : "");
        for (String name : text.split("/+")) {
            if (!name.isEmpty()) {
                List<Path> called = FileNames.isGarbled(name) ? called(found, name) : List.of(found.resolve(name));
                if (called.size() != 1) {
                    return Optional.empty();
                }
                found = called.getFirst();
            }
        }
        return Optional.of(found).filter(PathConverter::exists);
    }

    private static List<Path> called(Path folder, String name) {
        List<Path> called = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder,
                file -> FileName.of(file).equals(name))) {
            files.forEach(called::add);
        } catch (IOException | DirectoryIteratorException _) {
            return List.of();
        }
        return called;
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw new TypeConversionException(FileNames.sentence(text));
        }
    }
}
