package app.haven.privacy;

import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a member sees of their own access log. */
@ApplicationScoped
class AccessLogService {

    private static final String LIST = "access-log";

    private final AccessLogRepository log;
    private final Cursors cursors;

    AccessLogService(AccessLogRepository log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    Page<AccessResponse> list(UUID me, PageRequest page) {
        Cursors.Position after = cursors.read(LIST, page);
        return cursors.page(
                LIST,
                page,
                log.listOwned(me, after.sortKey(), page.limit()),
                line -> new Cursors.Position(line.sequence(), line.ownerId()),
                AccessResponse::from);
    }
}
