package app.haven.sharing;

import static app.haven.sharing.Looks.A_TIME;
import static java.util.Comparator.comparing;

import app.haven.testing.SomeCourse;
import app.haven.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far somebody is in a course. The partner sees how far, and neither which lessons nor when. */
final class Enrolments implements Room {

    private static final String ENROLMENTS = "/v1/course-enrolments";
    private static final List<String> LESSONS = List.of(
            "FEELING_SAFE",
            "WHEN_FEAR_TAKES_OVER",
            "COMING_BACK",
            "MY_OWN_PART",
            "THREE_KINDS_OF_WARMTH",
            "A_SMALL_HARD_MOMENT",
            "SHARING_JOY_AND_PAIN");

    final List<Enrolment> all = new ArrayList<>();

    private final Couples couples;
    private int timesShared;

    Enrolments(Couples couples) {
        this.couples = couples;
    }

    /** Somebody's way through the course that ships. */
    static final class Enrolment {
        final String id;
        final Person member;
        final List<String> done = new ArrayList<>();
        Visibility visibility = Visibility.PRIVATE;
        boolean isLeft;

        /** In which it was last shared. */
        Couple couple;

        int sharedAs;

        Enrolment(String id, Person member) {
            this.id = id;
            this.member = member;
        }

        String path() {
            return ENROLMENTS + "/" + id;
        }

        boolean isOwn(Person person) {
            return !isLeft && member == person;
        }

        boolean isSharedIn(Couple some) {
            return !isLeft && visibility == Visibility.SHARED && couple == some;
        }

        boolean isFinished() {
            return done.size() == LESSONS.size();
        }
    }

    Call enrol(Person me) {
        Call call = Call.post(ENROLMENTS, Map.of("courseCode", SomeCourse.SHIPPED));
        return all.stream().anyMatch(it -> it.isOwn(me))
                ? call.conflict("already_enrolled")
                : call.createsAt(ENROLMENTS, id -> all.add(new Enrolment(id, me)));
    }

    Call leave(Person me, Enrolment it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isLeft = true) : call.notFound();
    }

    Call complete(Person me, Enrolment it, int which) {
        String lesson = LESSONS.get(which % LESSONS.size());
        Call call = Call.put(it.path() + "/lessons/" + lesson);
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return call.becomes(it.path(), () -> {
            if (!it.done.contains(lesson)) {
                it.done.add(lesson);
            }
        });
    }

    Call takeBack(Person me, Enrolment it, int which) {
        String lesson = LESSONS.get(which % LESSONS.size());
        Call call = Call.delete(it.path() + "/lessons/" + lesson);
        return it.isOwn(me) ? call.becomes(it.path(), () -> it.done.remove(lesson)) : call.notFound();
    }

    Call share(Person me, Enrolment it) {
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
            it.couple = couple;
            it.visibility = Visibility.SHARED;
            it.sharedAs = ++timesShared;
        });
    }

    Call withdraw(Person me, Enrolment it) {
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

    /** Whatever the leaver leaves readable: progress is no words. */
    @Override
    public void ended(Couple couple) {
        all.stream().filter(it -> it.isSharedIn(couple)).forEach(it -> it.visibility = Visibility.WITHDRAWN);
    }

    @Override
    public void show(Person viewer, Looks looks) {
        looks.list(
                ENROLMENTS,
                all.stream()
                        .filter(it -> it.isOwn(viewer))
                        .map(Enrolments::describeOwn)
                        .toList());
        Couple mine = couples.of(viewer);
        looks.list(
                "/v1/couples/current/course-enrolments",
                all.stream()
                        .filter(it -> mine != null && it.isSharedIn(mine))
                        .sorted(comparing((Enrolment it) -> -it.sharedAs))
                        .map(this::describeShared)
                        .toList());
        for (Enrolment it : all) {
            if (it.isOwn(viewer)) {
                looks.thing(it.path(), describeOwn(it));
            } else {
                looks.nothing(it.path());
            }
        }
    }

    private static Map<String, Object> describe(Enrolment it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", it.id);
        body.put("courseCode", SomeCourse.SHIPPED);
        body.put("courseVersion", 1);
        body.put("lessonCount", LESSONS.size());
        if (it.couple != null) {
            body.put("sharedAt", A_TIME);
        }
        return body;
    }

    private static Map<String, Object> describeOwn(Enrolment it) {
        Map<String, Object> body = describe(it);
        body.put(
                "lessons",
                it.done.stream()
                        .map(lesson -> Map.of("code", lesson, "completedAt", A_TIME))
                        .toList());
        body.put("visibility", it.visibility.name());
        body.put("enrolledAt", A_TIME);
        if (it.isFinished()) {
            body.put("completedAt", A_TIME);
        }
        return body;
    }

    private Map<String, Object> describeShared(Enrolment it) {
        Map<String, Object> body = describe(it);
        body.put("memberId", couples.account(it.member));
        body.put("lessonsDone", it.done.size());
        body.put("finished", it.isFinished());
        return body;
    }
}
