package lookalike.image;

import java.util.Locale;

/**
 * Prints the mean difference of every {@linkplain GeneratedFiles generated file} from the picture before it was
 * encoded, in levels of 255.
 * <p>{@code mvn -Pbench -Dbench.main=lookalike.image.DecodingErrors}
 */
public final class DecodingErrors {

    private DecodingErrors() {}

    public static void main(String[] arguments) throws Exception {
        for (GeneratedFiles.Case file : GeneratedFiles.all()) {
            double error = GeneratedPicture.meanError(file.expected(), PhotoDecoder.decode(file.file(), file.kind()));
            System.out.printf(Locale.ROOT, "| %s | %.3f | %.2f |%n", file.kind(), error, file.most());
        }
    }
}
