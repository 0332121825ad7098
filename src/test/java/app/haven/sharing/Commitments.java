package app.haven.sharing;

import static app.haven.sharing.Looks.A_TIME;
import static java.util.Comparator.comparing;

import app.haven.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody will do for the own part. The partner reads what is shared while the couple lasts, and no longer. */
final class Commitments implements Room {

    private static final String COMMITMENTS = "/v1/commitments";

    final List<Commitment> all = new ArrayList<>();

    private final Couples couples;
    private int timesShared;

    Commitments(Couples couples) {
        this.couples = couples;
    }

    /** Somebody's own. */
    static final class Commitment {
        final String id;
        final Person author;
        String words;
        String status = "OPEN";
        Visibility visibility = Visibility.PRIVATE;
        boolean isRevised;
        boolean isDeleted;

        /** In which it was last shared. */
        Couple couple;

        int sharedAs;

        Commitment(String id, Person author, String words) {
            this.id = id;
            this.author = author;
            this.words = words;
        }

        String path() {
            return COMMITMENTS + "/" + id;
        }

        boolean isOwn(Person person) {
            return !isDeleted && author == person;
        }

        boolean isSharedIn(Couple some) {
            return !isDeleted && visibility == Visibility.SHARED && couple == some;
        }
    }

    Call write(Person me, String words) {
        return Call.post(COMMITMENTS, Map.of("words", words))
                .createsAt(COMMITMENTS, id -> all.add(new Commitment(id, me, words)));
    }

    Call change(Person me, Commitment it, String words) {
        Call call = Call.patch(it.path(), Map.of("words", words));
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return call.becomes(it.path(), () -> {
            it.isRevised |= it.visibility != Visibility.PRIVATE && !words.equals(it.words);
            it.words = words;
        });
    }

    /** Only its author ticks it off, and that is no revision. */
    Call keep(Person me, Commitment it) {
        Call call = Call.patch(it.path(), Map.of("status", "KEPT"));
        return it.isOwn(me) ? call.becomes(it.path(), () -> it.status = "KEPT") : call.notFound();
    }

    Call delete(Person me, Commitment it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isDeleted = true) : call.notFound();
    }

    Call share(Person me, Commitment it) {
        Call call = Call.post(it.path() + "/share");
        Couple couple = couples.of(me);
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        if (couple == null) {
            return call.conflict("no_partner");
        }
        if (it.isSharedIn(couple)) {
            return call.conflict("already_shared");
        }
        return call.becomes(it.path(), () -> {
            it.isRevised &= it.couple == couple;
            it.couple = couple;
            it.visibility = Visibility.SHARED;
            it.sharedAs = ++timesShared;
        });
    }

    Call withdraw(Person me, Commitment it) {
        Call call = Call.post(it.path() + "/withdraw");
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        if (it.visibility != Visibility.SHARED) {
            return call.conflict("not_shared");
        }
        return call.becomes(it.path(), () -> it.visibility = Visibility.WITHDRAWN);
    }

    @Override
    public boolean isUsed() {
        return !all.isEmpty();
    }

    /** Whatever the leaver leaves readable: a promise to nobody is none. */
    @Override
    public void ended(Couple couple) {
        all.stream().filter(it -> it.isSharedIn(couple)).forEach(it -> it.visibility = Visibility.WITHDRAWN);
    }

    @Override
    public void show(Person viewer, Looks looks) {
        List<Map<String, Object>> own = all.stream()
                .filter(it -> it.isOwn(viewer))
                .sorted(comparing((Commitment it) -> -all.indexOf(it)))
                .map(it -> describe(it, viewer))
                .toList();
        looks.list(COMMITMENTS, own);
        for (String status : List.of("OPEN", "KEPT", "LET_GO")) {
            looks.list(
                    COMMITMENTS + "?status=" + status,
                    own.stream().filter(it -> it.get("status").equals(status)).toList());
        }
        Couple mine = couples.of(viewer);
        looks.list(
                "/v1/couples/current/commitments",
                all.stream()
                        .filter(it -> mine != null && it.isSharedIn(mine))
                        .sorted(comparing((Commitment it) -> -it.sharedAs))
                        .map(it -> describe(it, viewer))
                        .toList());
        for (Commitment it : all) {
            if (it.isOwn(viewer) || (mine != null && it.isSharedIn(mine))) {
                looks.thing(it.path(), describe(it, viewer));
            } else {
                looks.nothing(it.path());
            }
        }
    }

    private Map<String, Object> describe(Commitment it, Person viewer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", it.id);
        body.put("authorId", couples.account(it.author));
        body.put("words", it.words);
        body.put("status", it.status);
        body.put("visibility", it.visibility.name());
        if (it.couple != null) {
            body.put("sharedAt", A_TIME);
        }
        if (it.isRevised) {
            body.put("revisedAt", A_TIME);
        }
        if (it.author == viewer) {
            body.put("createdAt", A_TIME);
        }
        return body;
    }
}
