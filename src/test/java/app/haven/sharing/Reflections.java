package app.haven.sharing;

import static app.haven.sharing.Looks.A_TIME;
import static java.util.Comparator.comparing;

import app.haven.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reflections, the threads under them, and what was received with care. */
final class Reflections implements Room {

    private static final String REFLECTIONS = "/v1/reflections";
    private static final String REPLIES = "/v1/replies";

    final List<Reflection> all = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();

    private final List<Received> received = new ArrayList<>();
    private final Couples couples;
    private int timesShared;

    Reflections(Couples couples) {
        this.couples = couples;
    }

    /** Somebody's words. */
    static final class Reflection {
        final String id;
        final Person author;
        String words;
        Visibility visibility = Visibility.PRIVATE;
        boolean isRevised;
        boolean isClosed;
        boolean isDeleted;

        /** In which it was last shared. */
        Couple couple;

        int sharedAs;

        Reflection(String id, Person author, String words) {
            this.id = id;
            this.author = author;
            this.words = words;
        }

        String path() {
            return REFLECTIONS + "/" + id;
        }

        boolean isSharedIn(Couple some) {
            return !isDeleted && visibility == Visibility.SHARED && couple == some;
        }

        boolean isOwn(Person person) {
            return !isDeleted && author == person;
        }

        /** Private by default; what is shared shows to the other as far as the couple lets it. */
        boolean isVisibleTo(Person viewer) {
            return isOwn(viewer) || (isSharedIn(couple) && couple.shows(author, viewer));
        }
    }

    /** Somebody's words in the thread of a couple. */
    static final class Reply {
        final String id;
        final Person author;
        final Reflection reflection;
        final Couple couple;
        String words;
        boolean isRevised;
        boolean isRemoved;

        Reply(String id, Person author, Reflection reflection, Couple couple, String words) {
            this.id = id;
            this.author = author;
            this.reflection = reflection;
            this.couple = couple;
            this.words = words;
        }

        String path() {
            return REPLIES + "/" + id;
        }

        boolean isOwn(Person person) {
            return !isRemoved && author == person;
        }

        /** What was said in an earlier couple is in no thread; who removed an own reply sees no more of it. */
        boolean isInThreadOf(Person viewer) {
            return reflection.isVisibleTo(viewer)
                    && couple == reflection.couple
                    && couple.shows(author, viewer)
                    && !(isRemoved && author == viewer);
        }
    }

    /** Said by the reader in a couple, and the reader's to take back whatever happens. */
    private record Received(Person reader, Reflection reflection, Couple couple) {}

    Call write(Person me, String words) {
        return Call.post(REFLECTIONS, Map.of("kind", "PAIN", "body", words))
                .createsAt(REFLECTIONS, id -> all.add(new Reflection(id, me, words)));
    }

    /** No silent edits: once shared, new words leave a mark. */
    Call change(Person me, Reflection it, String words) {
        Call call = Call.patch(it.path(), Map.of("body", words));
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return call.becomes(it.path(), () -> {
            it.isRevised |= it.visibility != Visibility.PRIVATE && !words.equals(it.words);
            it.words = words;
        });
    }

    Call delete(Person me, Reflection it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isDeleted = true) : call.notFound();
    }

    /** A new partner has seen no other words, so for that one nothing is revised. */
    Call share(Person me, Reflection it) {
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

    Call withdraw(Person me, Reflection it) {
        Call call = Call.post(it.path() + "/withdraw");
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        if (it.visibility != Visibility.SHARED) {
            return call.conflict("not_shared");
        }
        return call.becomes(it.path(), () -> it.visibility = Visibility.WITHDRAWN);
    }

    Call close(Person me, Reflection it) {
        return setClosed(me, it, true, Call.post(it.path() + "/thread/close"), "thread_already_closed");
    }

    Call reopen(Person me, Reflection it) {
        return setClosed(me, it, false, Call.post(it.path() + "/thread/reopen"), "thread_already_open");
    }

    private static Call setClosed(Person me, Reflection it, boolean closed, Call call, String alreadySo) {
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return it.isClosed == closed ? call.conflict(alreadySo) : call.becomes(it.path(), () -> it.isClosed = closed);
    }

    /** Said to the present partner, under what is shared now. */
    Call reply(Person me, Reflection it, String words) {
        Call call = Call.post(it.path() + "/replies", Map.of("body", words));
        Couple couple = couples.of(me);
        boolean isThere = couple != null && (it.isOwn(me) || it.isSharedIn(couple));
        if (!isThere) {
            return call.notFound();
        }
        if (!it.isSharedIn(couple)) {
            return call.conflict("not_shared");
        }
        if (it.isClosed) {
            return call.conflict("thread_closed");
        }
        return call.createsAt(REPLIES, id -> replies.add(new Reply(id, me, it, couple, words)));
    }

    Call changeReply(Person me, Reply it, String words) {
        Call call = Call.patch(it.path(), Map.of("body", words));
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return call.becomes(it.path(), () -> {
            it.isRevised |= !words.equals(it.words);
            it.words = words;
        });
    }

    Call removeReply(Person me, Reply it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isRemoved = true) : call.notFound();
    }

    /** Of what the partner shares now. */
    Call acknowledge(Person me, Reflection it) {
        Call call = Call.put(it.path() + "/acknowledgement");
        Couple couple = couples.of(me);
        if (couple == null || it.author == me || !it.isSharedIn(couple)) {
            return call.notFound();
        }
        return call.does(() -> {
            received.removeIf(one -> one.reader() == me && one.reflection() == it);
            received.add(new Received(me, it, couple));
        });
    }

    Call takeBack(Person me, Reflection it) {
        Call call = Call.delete(it.path() + "/acknowledgement");
        boolean given = received.stream().anyMatch(one -> one.reader() == me && one.reflection() == it);
        return given
                ? call.does(() -> received.removeIf(one -> one.reader() == me && one.reflection() == it))
                : call.notFound();
    }

    @Override
    public boolean isUsed() {
        return !all.isEmpty();
    }

    /** What both shared is withdrawn, but for what the leaver leaves readable. */
    @Override
    public void ended(Couple couple) {
        all.stream()
                .filter(it -> it.isSharedIn(couple))
                .filter(it -> it.author != couple.leaver || !couple.leaverKeepsShared)
                .forEach(it -> it.visibility = Visibility.WITHDRAWN);
    }

    @Override
    public void show(Person viewer, Looks looks) {
        List<Reflection> own =
                newestFirst(all).stream().filter(it -> it.isOwn(viewer)).toList();
        looks.list(REFLECTIONS, describe(own, viewer));
        for (Visibility visibility : Visibility.values()) {
            looks.list(
                    REFLECTIONS + "?visibility=" + visibility,
                    describe(
                            own.stream()
                                    .filter(it -> it.visibility == visibility)
                                    .toList(),
                            viewer));
        }
        Couple mine = couples.of(viewer);
        looks.list(
                "/v1/couples/current/reflections",
                describe(
                        lastSharedFirst().stream()
                                .filter(it -> mine != null && it.isSharedIn(mine))
                                .toList(),
                        viewer));
        for (Couple couple : couples.all()) {
            looks.list(
                    "/v1/couples/former/" + couple.id + "/reflections",
                    describe(
                            lastSharedFirst().stream()
                                    .filter(it -> it.isSharedIn(couple) && it.author != viewer)
                                    .filter(it -> couple.isLeftReadableTo(viewer))
                                    .toList(),
                            viewer));
        }
        looks.list(
                REPLIES,
                newestFirst(replies).stream()
                        .filter(it -> it.isOwn(viewer))
                        .map(this::describe)
                        .toList());
        all.forEach(it -> show(it, viewer, looks));
        for (Reply it : replies) {
            if (it.isOwn(viewer) || it.isInThreadOf(viewer)) {
                looks.thing(it.path(), describe(it));
            } else {
                looks.nothing(it.path());
            }
        }
    }

    private void show(Reflection it, Person viewer, Looks looks) {
        if (it.isVisibleTo(viewer)) {
            looks.thing(it.path(), describe(it, viewer));
            looks.list(
                    it.path() + "/replies",
                    thread(it, viewer).stream().map(this::describe).toList());
        } else {
            looks.nothing(it.path());
            looks.nothing(it.path() + "/replies");
        }
    }

    private List<Reply> thread(Reflection it, Person viewer) {
        return newestFirst(replies).stream()
                .filter(reply -> reply.reflection == it && reply.isInThreadOf(viewer))
                .toList();
    }

    private List<Map<String, Object>> describe(List<Reflection> these, Person viewer) {
        return these.stream().map(it -> describe(it, viewer)).toList();
    }

    /** Counts always equal what the viewer may see. */
    private Map<String, Object> describe(Reflection it, Person viewer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", it.id);
        body.put("authorId", couples.account(it.author));
        body.put("kind", "PAIN");
        body.put("body", it.words);
        body.put("visibility", it.visibility.name());
        body.put("thread", it.isClosed ? "CLOSED" : "OPEN");
        body.put("replyCount", thread(it, viewer).size());
        body.put(
                "receivedWithCare",
                received.stream()
                        .filter(one -> one.reflection() == it && one.couple() == it.couple)
                        .anyMatch(one -> one.couple().shows(one.reader(), viewer)));
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

    private Map<String, Object> describe(Reply it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", it.id);
        body.put("reflectionId", it.reflection.id);
        body.put("authorId", couples.account(it.author));
        if (!it.isRemoved) {
            body.put("body", it.words);
        }
        body.put("removed", it.isRemoved);
        body.put("createdAt", A_TIME);
        if (it.isRevised) {
            body.put("revisedAt", A_TIME);
        }
        return body;
    }

    private List<Reflection> lastSharedFirst() {
        return all.stream().sorted(comparing((Reflection it) -> -it.sharedAs)).toList();
    }

    private static <T> List<T> newestFirst(List<T> things) {
        List<T> reversed = new ArrayList<>(things);
        Collections.reverse(reversed);
        return reversed;
    }
}
