package lookalike.ui.preparation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.UnreadableCatalogue;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueSearch;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/**
 * Gets catalogues ready: automatically at the first start, on request later. Holds the one that is searched. For the
 * window's thread; all work runs in the background.
 */
public final class CatalogueModel {

    private final CatalogueJobs jobs;
    private final Executor background;
    private final RunningTasks running;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Consumer<Task<?>> status;
    private final QuietMoment quiet;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Looking());
    private final CurrentCatalogue current;
    private final ListedCatalogues listed;

    /**
     * @param status shows work that runs beside a search
     * @param quiet lets a catalogue be looked through again after the first search
     */
    public CatalogueModel(CatalogueJobs jobs, Executor background, Messages words, ProblemMessages problems,
            Notices notices, Consumer<Task<?>> status, QuietMoment quiet) {
        this.jobs = jobs;
        this.background = background;
        this.running = new RunningTasks(background, words, notices, this::cancelled);
        this.problems = problems;
        this.notices = notices;
        this.status = status;
        this.listed = new ListedCatalogues(words, notices);
        this.quiet = quiet;
        this.current = new CurrentCatalogue(background, new FolderWatcher(jobs, background));
    }

    /** @return what the middle of the window shows */
    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** @return the catalogue that is searched, or null while there is none */
    public ReadOnlyObjectProperty<CatalogueSearch> current() {
        return current.search();
    }

    /** @return all catalogues that can be read, by name */
    public ObservableList<CatalogueEntry> catalogues() {
        return listed.readable();
    }

    /** @return the others, by name */
    public ObservableList<UnreadableCatalogue> unreadable() {
        return listed.unreadable();
    }

    /**
     * Tells the catalogue that can be looked at: the one that is searched or being got ready, else the one that was
     * read last; none if none is read.
     */
    public void named(Consumer<Optional<String>> then) {
        run(task(_ -> jobs.list()), all -> {
            Optional<String> chosen =
                    all.readable().stream().map(CatalogueEntry::name).filter(current::isWanted).findFirst();
            then.accept(chosen.or(() -> all.latest().map(CatalogueEntry::name)));
        }, this::say);
    }

    /** Does what {@link #start(String)} does, for the catalogue that was read last. */
    public void start() {
        start("");
    }

    /** @param last the catalogue to open, if it exists */
    public void start(String last) {
        phase.set(new Phase.Looking());
        run(task(_ -> jobs.standing()), standing -> {
            listed.show(standing.catalogues());
            Optional<CatalogueEntry> latest = standing.first(last);
            if (!standing.hasModel()) {
                prepare(standing.catalogues().isEmpty() && standing.hasSample());
            } else if (latest.isPresent()) {
                open(latest.get().name());
            } else if (!listed.unreadable().isEmpty()) {
                stopped(listed.unreadable().getFirst().reason());
            } else if (standing.hasSample()) {
                prepare(true);
            } else {
                phase.set(new Phase.Empty());
            }
        }, this::stopped);
    }

    /** Continues for another model: with its catalogue, and with its work, if there was any, started again. */
    public void takeOver(CatalogueModel other) {
        boolean wasBusy = other.running.isBusy();
        other.stop();
        CatalogueSearch last = other.current().get();
        if (last == null) {
            start(other.current.wanted());
        } else {
            take(last);
            if (wasBusy) {
                refresh(last.catalogue());
            }
        }
    }

    /**
     * Moves, renames or removes a catalogue: closes it, works on it, and lists the catalogues again. If the work is
     * refused, the catalogue is searched as before.
     *
     * @param then gets the result of the work
     * @param refused gets the problem instead
     */
    public <T> void change(String name, Work<T> work, Consumer<T> then, Consumer<Throwable> refused) {
        CatalogueSearch search = current().get();
        boolean isSearched = search != null && search.catalogue().equals(name);
        if (isSearched) {
            running.cancelAll();
            current.forget();
        }
        run(task(_ -> {
            if (isSearched) {
                search.close();
            }
            return work.run();
        }), result -> {
            list();
            then.accept(result);
        }, problem -> {
            if (isSearched) {
                open(name);
            }
            refused.accept(problem);
        });
    }

    /** Work that takes a moment. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws LookalikeException;
    }

    /** Opens a catalogue, and updates its index meanwhile. */
    public void open(String name) {
        current.want(name);
        phase.set(new Phase.Open());
        run(task(monitor -> jobs.open(name, monitor)), search -> {
            if (takeIfWanted(name, search)) {
                quiet.run(() -> changed(name));
            }
        }, _ -> reindex(name));
    }

    /**
     * Adds a folder or a zip and indexes it, while what is searched stays. Without anything to search, the phase shows
     * the work; otherwise the caller does.
     *
     * @param then gets the name of the catalogue, which can be opened
     * @param failed gets the problem instead
     * @return the work, to show how far it is and to stop it
     */
    public Task<String> add(AddRequest request, Consumer<String> then, Consumer<Throwable> failed) {
        boolean first = current().get() == null;
        WorkTask<String> adding = task(monitor -> jobs.add(request, monitor));
        if (first) {
            phase.set(new Phase.Preparing(adding));
        }
        run(adding, name -> {
            list();
            if (first) {
                phase.set(new Phase.Added(name));
            }
            then.accept(name);
        }, problem -> {
            list();
            if (first) {
                phase.set(new Phase.Empty());
            }
            failed.accept(problem);
        });
        return adding;
    }

    /** Indexes a catalogue in the faster precision while it is searched in the other, and switches at the end. */
    public void makeFaster(String name) {
        WorkTask<CatalogueSearch> indexing = task(monitor -> jobs.makeFaster(name, monitor));
        status.accept(indexing);
        run(indexing, search -> takeIfWanted(name, search), this::say);
    }

    /**
     * Stops all work and closes the catalogue and the model, in the background.
     *
     * @return done once no thread is inside a native library any more; ending the program earlier would crash it
     */
    public CompletableFuture<Void> close() {
        stop();
        CatalogueSearch last = current().get();
        return CompletableFuture.runAsync(() -> {
            if (last != null) {
                last.close();
            }
            jobs.close();
        }, background);
    }

    /** Gets the model, and adds the sample catalogue if there is nothing else to search. */
    private void prepare(boolean sample) {
        WorkTask<Optional<CatalogueSearch>> preparing = task(monitor -> {
            jobs.prepareModel(monitor);
            return sample ? Optional.of(jobs.addSample(monitor)) : Optional.empty();
        });
        phase.set(new Phase.Preparing(preparing));
        run(preparing, search -> search.ifPresentOrElse(this::take, this::start), this::stopped);
    }

    private void refresh(String name) {
        WorkTask<Optional<CatalogueSearch>> refreshing = task(monitor -> jobs.refresh(name, monitor));
        status.accept(refreshing);
        run(refreshing, changed -> changed.ifPresent(search -> takeIfWanted(name, search)), this::say);
    }

    /** @return false if the user has opened another catalogue in the meantime */
    private boolean takeIfWanted(String name, CatalogueSearch search) {
        if (current.isWanted(name)) {
            take(search);
            return true;
        }
        current.release(search);
        return false;
    }

    /** Indexes a catalogue that cannot be searched because its indexing was stopped. */
    private void reindex(String name) {
        WorkTask<CatalogueSearch> indexing = task(monitor -> {
            Optional<CatalogueSearch> search = jobs.refresh(name, monitor);
            return search.isPresent() ? search.get() : jobs.open(name, monitor);
        });
        phase.set(new Phase.Preparing(indexing));
        run(indexing, this::take, this::stopped);
    }

    private void changed(String name) {
        if (!running.isClosed() && current.isWanted(name)) {
            refresh(name);
        }
    }

    private void take(CatalogueSearch search) {
        current.take(search, () -> phase.set(new Phase.Open()), () -> changed(search.catalogue()));
        list();
    }

    /** Reads the list of catalogues again: the command line may have changed it. */
    public void list() {
        run(task(_ -> jobs.list()), listed::show, this::say);
    }

    private void cancelled(Task<?> task) {
        if (phase.get() instanceof Phase.Preparing(Task<?> work) && work == task) {
            phase.set(new Phase.Paused());
        }
        list();
    }

    private void stopped(Throwable problem) {
        phase.set(new Phase.Failed(problems.sentence(problem)));
    }

    private void stop() {
        current.unwatch();
        running.close();
    }

    private void say(Throwable problem) {
        notices.say(problems.told(problem));
    }

    private <T> WorkTask<T> task(WorkTask.Work<T> work) {
        return running.task(work);
    }

    private <T> void run(WorkTask<T> task, Consumer<T> then, Consumer<Throwable> failed) {
        running.run(task, then, failed);
    }
}
