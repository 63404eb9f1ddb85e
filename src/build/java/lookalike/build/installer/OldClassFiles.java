package lookalike.build.installer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the class files of a library that was compiled for Java 5 in the format of Java 8, with stack maps. An AOT
 * cache takes no class of the old format, which has none (JDK-8261090); the code itself stays as it is.
 *
 * @param jar with the classes
 */
record OldClassFiles(Path jar) {

    private static final String CLASS = ".class";
    /** The first version with stack maps is Java 6. */
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    /** Rewrites the jar if it has old class files. */
    void upgrade() throws IOException {
        Path made = jar.resolveSibling(jar.getFileName() + ".new");
        boolean isNeeded;
        try (ZipFile zip = new ZipFile(jar.toFile()); OutputStream file = Files.newOutputStream(made);
                ZipOutputStream packed = new ZipOutputStream(file)) {
            isNeeded = upgrade(zip, packed);
        }
        if (isNeeded) {
            Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(made);
        }
    }

    private static boolean upgrade(ZipFile zip, ZipOutputStream packed) throws IOException {
        boolean isNeeded = false;
        ClassFile format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(hierarchy(zip)));
        for (ZipEntry entry : zip.stream().toList()) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setLastModifiedTime(entry.getLastModifiedTime());
            packed.putNextEntry(copy);
            try (InputStream bytes = zip.getInputStream(entry)) {
                byte[] content = bytes.readAllBytes();
                boolean isOld = entry.getName().endsWith(CLASS) && version(content) < FIRST_WITH_STACK_MAPS;
                packed.write(isOld ? upgraded(format, content) : content);
                isNeeded |= isOld;
            }
            packed.closeEntry();
        }
        return isNeeded;
    }

    private static int version(byte[] content) {
        return ((content[6] & 0xff) << 8) + (content[7] & 0xff);
    }

    static byte[] upgraded(ClassFile format, byte[] content) {
        ClassModel old = format.parse(content);
        ClassTransform newer = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                    } else {
                        builder.with(element);
                    }
                });
        return format.transformClass(old, newer);
    }

    /** Stack maps name the common superclasses of what a variable may hold: of the jar's classes and the JDK's. */
    private static ClassHierarchyResolver hierarchy(ZipFile zip) {
        ClassHierarchyResolver own = ClassHierarchyResolver.ofResourceParsing(name -> {
            ZipEntry entry = zip.getEntry(name.descriptorString().substring(1,
                    name.descriptorString().length() - 1) + CLASS);
            try {
                return entry == null ? null : new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        return own.orElse(ClassHierarchyResolver.defaultResolver());
    }
}
