package app.haven.sharing;

import app.haven.sharing.Accounts.Answer;
import app.haven.sharing.Commitments.Commitment;
import app.haven.sharing.Enrolments.Enrolment;
import app.haven.sharing.Reflections.Reflection;
import app.haven.sharing.Reflections.Reply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** One sequence, played on the service and by the rules at once. */
final class Play {

    /** Of what a step has nothing to do with, every so many-th read is compared. */
    private static final int SAMPLE = 16;

    /** In the end, of what somebody reads who was never with anybody. */
    private static final int SAMPLE_OF_STRANGERS = 4;

    private final Accounts accounts;
    private final Couples couples;
    private final Reflections reflections;
    private final Prompts prompts;
    private final Commitments commitments;
    private final Enrolments enrolments;
    private final List<Room> rooms;
    private final List<String> story = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private int words;

    private Play(Accounts accounts) {
        this.accounts = accounts;
        this.couples = new Couples(accounts.ids());
        this.reflections = new Reflections(couples);
        this.prompts = new Prompts(couples);
        this.commitments = new Commitments(couples);
        this.enrolments = new Enrolments(couples);
        this.rooms = List.of(reflections, prompts, commitments, enrolments);
        accounts.ids().forEach((person, id) -> names.put(id, person.name()));
    }

    /** @throws Mismatch where the service does not do, or somebody does not see, what the rules say */
    static void of(List<Step> steps, Accounts accounts, boolean looksAtEverything, Random random) {
        accounts.startAnew();
        Play play = new Play(accounts);
        for (Step step : steps) {
            play.touched.clear();
            play.take(step);
            play.look((person, path) ->
                    looksAtEverything || play.touched.stream().anyMatch(path::contains) || random.nextInt(SAMPLE) == 0);
        }
        play.look((person, path) -> looksAtEverything
                || play.couples.hasEverBeenWithSomebody(person)
                || random.nextInt(SAMPLE_OF_STRANGERS) == 0);
    }

    private void take(Step step) {
        Person me = step.who();
        int which = step.which();
        switch (step.act()) {
            case PAIR -> pair(me, someoneElse(step));
            case LEAVE -> does(me, couples.leave(me, which % 2 == 0, which % 4 < 2, rooms));
            case BLOCK -> does(me, couples.block(me, someoneElse(step)));
            case UNBLOCK -> does(me, couples.unblock(me, someoneElse(step)));

            case WRITE -> does(me, reflections.write(me, newWords()));
            case WRITE_AND_SHARE -> {
                does(me, reflections.write(me, newWords()));
                does(me, reflections.share(me, last(reflections.all)));
            }
            case CHANGE -> withReflection(step, it -> reflections.change(me, it, otherWords(it.words, which)));
            case SHARE -> withReflection(step, it -> reflections.share(me, it));
            case WITHDRAW -> withReflection(step, it -> reflections.withdraw(me, it));
            case DELETE -> withReflection(step, it -> reflections.delete(me, it));
            case CLOSE -> withReflection(step, it -> reflections.close(me, it));
            case REOPEN -> withReflection(step, it -> reflections.reopen(me, it));
            case REPLY -> withAny(reflections.all, step, it -> reflections.reply(me, it, newWords()));
            case CHANGE_REPLY -> withReply(step, it -> reflections.changeReply(me, it, otherWords(it.words, which)));
            case REMOVE_REPLY -> withReply(step, it -> reflections.removeReply(me, it));
            case ACKNOWLEDGE -> withAny(reflections.all, step, it -> reflections.acknowledge(me, it));
            case UNACKNOWLEDGE -> withAny(reflections.all, step, it -> reflections.takeBack(me, it));

            case ASK -> does(me, prompts.write(me, newWords()));
            case ASK_OF_THE_CATALOGUE -> does(me, prompts.choose(me));
            case TAKE_QUESTION_BACK -> withSome(prompts.all, it -> it.isOwn(me), step, it -> prompts.takeBack(me, it));
            case ANSWER ->
                withSome(prompts.all, it -> prompts.isThere(it, me), step, it -> prompts.answer(me, it, newWords()));
            case CHANGE_ANSWER -> withAnswer(step, it -> prompts.change(me, it, otherWords(it.words, which)));
            case REMOVE_ANSWER -> withAnswer(step, it -> prompts.remove(me, it));

            case COMMIT_AND_SHARE -> {
                does(me, commitments.write(me, newWords()));
                does(me, commitments.share(me, last(commitments.all)));
            }
            case CHANGE_COMMITMENT ->
                withCommitment(step, it -> commitments.change(me, it, otherWords(it.words, which)));
            case KEEP_COMMITMENT -> withCommitment(step, it -> commitments.keep(me, it));
            case SHARE_COMMITMENT -> withCommitment(step, it -> commitments.share(me, it));
            case WITHDRAW_COMMITMENT -> withCommitment(step, it -> commitments.withdraw(me, it));
            case DELETE_COMMITMENT -> withCommitment(step, it -> commitments.delete(me, it));

            case ENROL -> does(me, enrolments.enrol(me));
            case LEAVE_COURSE -> withEnrolment(step, it -> enrolments.leave(me, it));
            case DO_LESSON -> withEnrolment(step, it -> enrolments.complete(me, it, which));
            case UNDO_LESSON -> withEnrolment(step, it -> enrolments.takeBack(me, it, which));
            case SHARE_PROGRESS -> withEnrolment(step, it -> enrolments.share(me, it));
            case WITHDRAW_PROGRESS -> withEnrolment(step, it -> enrolments.withdraw(me, it));
        }
    }

    private void pair(Person inviter, Person accepter) {
        Map<String, Object> invitation = does(inviter, couples.invite(inviter));
        if (invitation != null) {
            Call accept = couples.accept(accepter, inviter, (String) invitation.get("code"));
            if (does(accepter, accept) == null) {
                does(inviter, couples.revokeInvitation());
            } else {
                Answer today = accounts.ask(inviter, Call.get(Prompts.TODAY)).join();
                prompts.begin(couples.of(inviter), today.body());
            }
        }
    }

    private void withReflection(Step step, Function<Reflection, Call> act) {
        withSome(reflections.all, it -> it.isOwn(step.who()), step, act);
    }

    private void withReply(Step step, Function<Reply, Call> act) {
        withSome(reflections.replies, it -> it.isOwn(step.who()), step, act);
    }

    private void withAnswer(Step step, Function<Prompts.Answer, Call> act) {
        withSome(prompts.answers, it -> it.isOwn(step.who()), step, act);
    }

    private void withCommitment(Step step, Function<Commitment, Call> act) {
        withSome(commitments.all, it -> it.isOwn(step.who()), step, act);
    }

    private void withEnrolment(Step step, Function<Enrolment, Call> act) {
        withSome(enrolments.all, it -> it.isOwn(step.who()), step, act);
    }

    /** Mostly with what one can do something with, and at times with what is somebody else's or gone. */
    private <T> void withSome(List<T> all, Predicate<T> isPromising, Step step, Function<T, Call> act) {
        List<T> promising = all.stream().filter(isPromising).toList();
        withAny(promising.isEmpty() || step.which() % 8 == 0 ? all : promising, step, act);
    }

    private <T> void withAny(List<T> things, Step step, Function<T, Call> act) {
        if (!things.isEmpty()) {
            does(step.who(), act.apply(things.get(step.which() % things.size())));
        }
    }

    private static <T> T last(List<T> things) {
        return things.get(things.size() - 1);
    }

    private static Person someoneElse(Step step) {
        List<Person> others = step.who().others();
        return others.get(step.which() % others.size());
    }

    private String newWords() {
        return "words " + ++words;
    }

    /** Sometimes they are the same. */
    private String otherWords(String before, int which) {
        return which % 5 == 0 ? before : newWords();
    }

    /** @return the answer's body; null for a refusal */
    private Map<String, Object> does(Person me, Call call) {
        Answer answer = accounts.change(me, call);
        note(me, call, answer);
        if (answer.status() != call.status()) {
            throw mismatch("its status", call.status(), answer.status() + " " + answer.body());
        }
        if (!call.succeeds()) {
            if (call.code().equals("not_found")) {
                compare("its answer", accounts.notFound(), answer.body());
            } else {
                compare("its code", call.code(), answer.body().get("code"));
            }
            return null;
        }
        String readAt = call.effect().apply(answer.body());
        if (readAt != null) {
            compare("its answer", asSeenBy(me).get(readAt), answer.body());
        }
        return answer.body();
    }

    private void note(Person me, Call call, Answer answer) {
        String[] path = call.path().split("/", -1);
        if (answer.body().get("id") instanceof String id
                && names.putIfAbsent(id, path[path.length - 1] + "-" + names.size()) == null) {
            touched.add(id);
        }
        for (String part : path) {
            if (names.containsKey(part)) {
                touched.add(part);
            }
        }
        story.add(me + " " + call.method() + " " + call.path() + (call.body() == null ? "" : " " + call.body()) + " -> "
                + answer.status());
    }

    /** Everybody at once, as each would. */
    private void look(BiPredicate<Person, String> at) {
        Map<Person, Map<String, CompletableFuture<Answer>>> answers = new EnumMap<>(Person.class);
        Map<Person, Map<String, Map<String, Object>>> expected = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
            expected.put(person, asSeenBy(person));
            expected.get(person).keySet().stream()
                    .filter(path -> at.test(person, path))
                    .forEach(path -> asked.put(path, accounts.ask(person, Call.get(path))));
            answers.put(person, asked);
        }
        answers.forEach((person, asked) -> asked.forEach(
                (path, answer) -> compare(person, path, expected.get(person).get(path), answer.join())));
    }

    private void compare(Person person, String path, Map<String, Object> expected, Answer answer) {
        boolean isThere = expected != Looks.NOTHING;
        String what = "what " + person + " sees at " + path;
        compare(what, isThere ? expected : accounts.notFound(), answer.body());
        compare(what, isThere ? 200 : 404, answer.status());
    }

    private void compare(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw mismatch(what, expected, actual);
        }
    }

    private Mismatch mismatch(String what, Object expected, Object actual) {
        String text = String.join("\n", story) + "\nand then " + what + "\n  should be " + expected + "\n  but is    "
                + actual;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return new Mismatch(text);
    }

    private Map<String, Map<String, Object>> asSeenBy(Person person) {
        Looks looks = new Looks();
        couples.show(person, looks);
        rooms.stream().filter(Room::isUsed).forEach(room -> room.show(person, looks));
        return looks.bodies();
    }

    /** What happened, in short names, and what should have. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }
}
