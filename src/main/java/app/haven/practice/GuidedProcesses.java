package app.haven.practice;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The guided processes: data that ships with the service, every version of it, as sessions stay on theirs. */
@ApplicationScoped
class GuidedProcesses {

    /** Of each process the newest version first. */
    static final List<String> FILES = List.of("six-steps-home.1.json");

    private final List<GuidedProcess> processes;

    GuidedProcesses(ObjectMapper mapper) {
        this.processes = FILES.stream().map(file -> read(mapper, file)).toList();
    }

    static GuidedProcess read(ObjectMapper mapper, String file) {
        try (InputStream json = GuidedProcesses.class.getResourceAsStream("/practice/guided/" + file)) {
            return mapper.readValue(json, GuidedProcess.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<GuidedProcess> findNewest(UUID id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    /** The version that a session was started with. */
    GuidedProcess get(UUID id, int version) {
        return processes.stream()
                .filter(process -> process.id().equals(id) && process.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** @param wanted the reader's languages, the best first */
    List<GuidedProcessResponse> in(List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return processes.stream()
                .map(process -> GuidedProcessResponse.of(process, language, isNewest(process)))
                .toList();
    }

    private boolean isNewest(GuidedProcess process) {
        return findNewest(process.id()).orElseThrow().version() == process.version();
    }
}
