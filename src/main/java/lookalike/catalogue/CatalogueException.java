package lookalike.catalogue;

import lookalike.LookalikeException;

/** A catalogue that cannot be read or kept as asked. */
public abstract sealed class CatalogueException extends LookalikeException permits CatalogueException.Todo {
    private static final long serialVersionUID = 1L;
    private CatalogueException(String sentence, Throwable cause) { super(sentence, cause); }
    static final class Todo extends CatalogueException { Todo() { super("", null); } }
}
