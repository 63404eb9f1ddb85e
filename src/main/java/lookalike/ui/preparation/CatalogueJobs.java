package lookalike.ui.preparation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.ColumnMapping;
import lookalike.features.NetworkChoice;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueSearch;
import lookalike.service.IndexRequest;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;

/**
 * Sequences of service calls that the window needs before it can search. All of them take long and must not run on
 * the window's thread.
 */
public final class CatalogueJobs {

    private final Services services;
    private final NetworkChoice network;
    private final Path sample;

    /**
     * @param network the user's choice of how to run the network
     * @param sample the folder of the sample catalogue; may be missing
     */
    public CatalogueJobs(Services services, NetworkChoice network, Path sample) {
        this.services = services;
        this.network = network;
        this.sample = sample.resolve("products.csv");
    }

    /** @return the user's choice of how to run the network */
    public NetworkChoice network() {
        return network;
    }

    /** The state before any preparation. */
    record Standing(boolean hasModel, boolean hasSample, CatalogueList catalogues) {

        /** @return the catalogue of a name, or else the one that was read last */
        Optional<CatalogueEntry> first(String wanted) {
            return catalogues.readable().stream().filter(each -> each.name().equals(wanted)).findFirst()
                    .or(catalogues::latest);
        }
    }

    Standing standing() throws LookalikeException {
        return new Standing(services.model().isReady(), Files.isRegularFile(sample), services.catalogues().all());
    }

    CatalogueList list() throws LookalikeException {
        return services.catalogues().all();
    }

    /** Gets the model and opens the network before the first search needs it. */
    void prepareModel(JobMonitor monitor) throws LookalikeException {
        services.model().get(Optional.empty(), monitor);
        services.model().engine(network, monitor);
    }

    CatalogueSearch addSample(JobMonitor monitor) throws LookalikeException {
        return open(add(AddRequest.of(sample, ColumnMapping.USUAL), monitor), monitor);
    }

    /**
     * Adds a folder, a zip, or the folder of a CSV, and indexes it; one of parts, whose pictures may be elsewhere, is
     * indexed already.
     *
     * @return the name of the catalogue
     */
    String add(AddRequest request, JobMonitor monitor) throws LookalikeException {
        String name = services.catalogues().add(request, monitor).name();
        try {
            services.catalogues().index(name, IndexRequest.asRead(network), monitor);
        } catch (CatalogueException.PicturesElsewhere _) {
            // What its parts have brought is searched.
        }
        return name;
    }

    CatalogueSearch open(String name, JobMonitor monitor) throws LookalikeException {
        CatalogueSearch search = services.search().open(name, network, monitor);
        // Called here because the first call takes a moment, and the menu calls it on the window's thread.
        search.canBeFaster();
        return search;
    }

    /** @return the updated catalogue; empty if nothing has changed since it was indexed */
    Optional<CatalogueSearch> refresh(String name, JobMonitor monitor) throws LookalikeException {
        try {
            boolean isChanged = services.catalogues().index(name, IndexRequest.readAgain(network), monitor).isChange();
            return isChanged ? Optional.of(open(name, monitor)) : Optional.empty();
        } catch (CatalogueException.PicturesElsewhere _) {
            return Optional.empty();
        }
    }

    /**
     * Indexes a float catalogue in 8 bits, too.
     *
     * @return the catalogue, searched in 8 bits
     */
    CatalogueSearch makeFaster(String name, JobMonitor monitor) throws LookalikeException {
        services.catalogues().index(name, IndexRequest.faster(network), monitor);
        return open(name, monitor);
    }

    AutoCloseable watch(String name, Runnable changed) throws LookalikeException {
        return services.catalogues().watch(name, changed);
    }

    /**
     * Opens the network before the first search.
     *
     * @param name of the catalogue that will be opened first; may be empty
     */
    public void warmUp(String name, JobMonitor monitor) {
        services.search().warmUp(name, network, monitor);
    }

    void close() {
        services.close();
    }
}
