package lookalike;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.index.forest.ForestException;

/** Examples of every type of fact in the program, made with each type's constructors. */
final class FactSamples {

    private FactSamples() {}

    /** @return examples of all types; numbers are once 0, once 1 and once 3, lists once empty */
    static List<Fact> all() throws Exception {
        List<Fact> samples = new ArrayList<>();
        for (Class<?> type : types()) {
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants()).map(Fact.class::cast).forEach(samples::add);
            } else {
                for (int number : new int[] {0, 1, 3}) {
                    samples.addAll(of(type, number));
                }
            }
        }
        return samples;
    }

    private static List<Class<?>> types() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        Path classes = Path.of(Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("lookalike"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                String name =
                        classes.relativize(file).toString().replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".");
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, FactSamples.class.getClassLoader());
                    if (Fact.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())
                            && type != PlainFact.class) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static List<Fact> of(Class<?> type, int number) throws ReflectiveOperationException {
        List<Fact> samples = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (!Modifier.isPrivate(constructor.getModifiers())) {
                constructor.setAccessible(true);
                List<Object> values = new ArrayList<>();
                for (Parameter parameter : constructor.getParameters()) {
                    values.add(value(parameter.getParameterizedType(), number));
                }
                samples.add((Fact) constructor.newInstance(values.toArray()));
            }
        }
        return samples;
    }

    private static Object value(Type parameter, int number) throws ReflectiveOperationException {
        if (parameter instanceof ParameterizedType generic) {
            Object element = value(generic.getActualTypeArguments()[0], number);
            return generic.getRawType() == Optional.class ? Optional.of(element)
                    : number == 0 ? List.of() : List.of(element, element);
        }
        Class<?> type = (Class<?>) parameter;
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> number;
            case "long" -> (long) number;
            case "double" -> (double) number;
            case "float" -> (float) number;
            case "boolean" -> number > 0;
            case "java.lang.String" -> "Ärmel {0} '1'";
            case "java.nio.file.Path" -> Path.of("data", "Kleider 'neu' {1}");
            case "java.sql.SQLException" -> new SQLException("[SQLITE_FULL] Insertion failed");
            case "java.io.IOException", "java.lang.Throwable" -> new NoSuchFileException("x");
            case "java.nio.file.InvalidPathException" -> new InvalidPathException("x\0y", "Nul character");
            default -> other(type, number);
        };
    }

    private static Object other(Class<?> type, int number) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[Math.min(number, type.getEnumConstants().length - 1)];
        }
        if (type.isSealed()) {
            Class<?>[] all = type.getPermittedSubclasses();
            return other(all[Math.min(number, all.length - 1)], number);
        }
        if (Throwable.class.isAssignableFrom(type) && !Fact.class.isAssignableFrom(type)) {
            return type.getConstructor(String.class).newInstance("a sample");
        }
        if (type == LookalikeException.class) {
            return new ForestException.Foreign(Path.of("a.forest"));
        }
        if (type == Fact.class) {
            return new PlainFact("IoReason.Known.NO_SPACE", List.of());
        }
        if (IOException.class.isAssignableFrom(type) || !Fact.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException("no sample of " + type);
        }
        return of(type, number).getFirst();
    }
}
