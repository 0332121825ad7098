package app.haven.sharing;

import static app.haven.sharing.Looks.A_TIME;
import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions that two answer alone and see together, at once or not at all. */
final class Prompts implements Room {

    static final String TODAY = "/v1/couples/current/prompts/today";

    private static final String PROMPTS = "/v1/couples/current/prompts";
    private static final String ANSWERS = "/v1/prompt-answers";
    private static final String OF_THE_CATALOGUE = "SHOULDERS_DROP";

    final List<Prompt> all = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();

    private final Couples couples;
    private int things;

    Prompts(Couples couples) {
        this.couples = couples;
    }

    /** A question of a couple. */
    static final class Prompt {
        final String id;
        final Couple couple;

        /** Null if it is the couple's of today. */
        final Person author;

        /** The words, and where they are from. */
        final Map<String, Object> question;

        final int put;
        boolean isTakenBack;

        Prompt(String id, Couple couple, Person author, Map<String, Object> question, int put) {
            this.id = id;
            this.couple = couple;
            this.author = author;
            this.question = question;
            this.put = put;
        }

        String path() {
            return PROMPTS + "/" + id;
        }

        boolean isOwn(Person person) {
            return !isTakenBack && author == person;
        }

        boolean isInOwnWords() {
            return question.get("kind").equals("WRITTEN");
        }

        /** The words of the author's own are seen like any words; those of the catalogue are nobody's. */
        boolean showsQuestionTo(Person viewer) {
            return !isInOwnWords() || (!isTakenBack && couple.shows(author, viewer));
        }
    }

    /** Somebody's answer. */
    static final class Answer {
        final String id;
        final Person author;
        final Prompt prompt;
        final int given;
        String words;
        boolean isRevealed;
        boolean isRevised;

        /** Before the reveal without a trace, after it with one. */
        boolean isRemoved;

        Answer(String id, Person author, Prompt prompt, String words, int given) {
            this.id = id;
            this.author = author;
            this.prompt = prompt;
            this.words = words;
            this.given = given;
        }

        String path() {
            return ANSWERS + "/" + id;
        }

        boolean isOwn(Person person) {
            return !isRemoved && author == person;
        }

        boolean hasTrace() {
            return !isRemoved || isRevealed;
        }
    }

    /** That of today is the couple's without anybody's doing. */
    void begin(Couple couple, Map<String, Object> today) {
        all.add(new Prompt((String) today.get("id"), couple, null, question(today), 0));
    }

    Call write(Person me, String words) {
        return put(me, Map.of("text", words), Map.of("kind", "WRITTEN", "text", words));
    }

    Call choose(Person me) {
        return put(me, Map.of("promptCode", OF_THE_CATALOGUE), null);
    }

    private Call put(Person me, Map<String, String> body, Map<String, Object> question) {
        Call call = Call.post(PROMPTS, body);
        Couple couple = couples.of(me);
        if (couple == null) {
            return call.conflict("no_partner");
        }
        return call.creates(answer -> {
            Prompt prompt = new Prompt(
                    (String) answer.get("id"), couple, me, question == null ? question(answer) : question, ++things);
            all.add(prompt);
            return prompt.path();
        });
    }

    /** The catalogue's words are taken as they come: here it matters who sees them. */
    private static Map<String, Object> question(Map<String, Object> answer) {
        Map<String, Object> question = new LinkedHashMap<>(answer);
        question.keySet().retainAll(List.of("kind", "promptCode", "theme", "text", "date"));
        return question;
    }

    Call takeBack(Person me, Prompt it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isTakenBack = true) : call.notFound();
    }

    /** Once each. The second answer reveals both. */
    Call answer(Person me, Prompt it, String words) {
        Call call = Call.post(it.path() + "/answers", Map.of("body", words));
        if (!isThere(it, me)) {
            return call.notFound();
        }
        if (answerOf(me, it) != null) {
            return call.conflict("already_answered");
        }
        return call.creates(created -> {
            Answer mine = new Answer((String) created.get("id"), me, it, words, ++things);
            Answer partners = answerOf(it.couple.partnerOf(me), it);
            if (partners != null) {
                mine.isRevealed = true;
                partners.isRevealed = true;
            }
            answers.add(mine);
            // What was asked is not said again.
            created.computeIfAbsent("promptText", name -> it.question.get("text"));
            return mine.path();
        });
    }

    Call change(Person me, Answer it, String words) {
        Call call = Call.patch(it.path(), Map.of("body", words));
        if (!it.isOwn(me)) {
            return call.notFound();
        }
        return call.becomes(it.path(), () -> {
            it.isRevised |= it.isRevealed && !words.equals(it.words);
            it.words = words;
        });
    }

    Call remove(Person me, Answer it) {
        Call call = Call.delete(it.path());
        return it.isOwn(me) ? call.does(() -> it.isRemoved = true) : call.notFound();
    }

    @Override
    public boolean isUsed() {
        return things > 0;
    }

    /** Nothing changes hands: what each sees follows from how the couple ended. */
    @Override
    public void ended(Couple couple) {}

    @Override
    public void show(Person viewer, Looks looks) {
        Couple mine = couples.of(viewer);
        if (mine == null) {
            looks.nothing(PROMPTS);
            looks.nothing(TODAY);
        } else {
            looks.list(PROMPTS, describe(listed(mine, viewer), viewer));
            all.stream()
                    .filter(it -> it.couple == mine && it.author == null)
                    .forEach(it -> looks.thing(TODAY, describe(it, viewer)));
        }
        for (Prompt it : all) {
            if (isThere(it, viewer)) {
                looks.thing(it.path(), describe(it, viewer));
            } else {
                looks.nothing(it.path());
            }
        }
        for (Couple couple : couples.all()) {
            looks.list(
                    "/v1/couples/former/" + couple.id + "/prompts",
                    describe(
                            listed(couple, viewer).stream()
                                    .filter(it -> couple.isLeftReadableTo(viewer))
                                    .filter(it -> isRevealed(it, viewer))
                                    .toList(),
                            viewer));
        }
        looks.list(
                ANSWERS,
                answers.stream()
                        .filter(it -> it.isOwn(viewer))
                        .sorted(comparing((Answer it) -> -it.given))
                        .map(it -> describeOwn(it, viewer))
                        .toList());
        for (Answer it : answers) {
            if (it.isOwn(viewer)) {
                looks.thing(it.path(), describeOwn(it, viewer));
            } else {
                looks.nothing(it.path());
            }
        }
    }

    boolean isThere(Prompt it, Person viewer) {
        return !it.isTakenBack && it.couple == couples.of(viewer);
    }

    /** The prompt of a day has its place in the list of who has answered it. */
    private List<Prompt> listed(Couple couple, Person viewer) {
        return all.stream()
                .filter(it -> it.couple == couple && !it.isTakenBack)
                .filter(it -> it.author != null || answerOf(viewer, it) != null)
                .sorted(comparing((Prompt it) -> -(it.author == null ? answerOf(viewer, it).given : it.put)))
                .toList();
    }

    /** Null as well for one that was taken back before anybody saw it. */
    private Answer answerOf(Person person, Prompt prompt) {
        return answers.stream()
                .filter(it -> it.author == person && it.prompt == prompt && it.hasTrace())
                .findFirst()
                .orElse(null);
    }

    private boolean isRevealed(Prompt it, Person viewer) {
        Answer own = answerOf(viewer, it);
        return own != null && own.isRevealed;
    }

    private List<Map<String, Object>> describe(List<Prompt> these, Person viewer) {
        return these.stream().map(it -> describe(it, viewer)).toList();
    }

    private Map<String, Object> describe(Prompt it, Person viewer) {
        Map<String, Object> body = new LinkedHashMap<>(it.question);
        body.put("id", it.id);
        if (it.author != null) {
            body.put("authorId", couples.account(it.author));
        }
        body.put("revealed", isRevealed(it, viewer));
        Answer own = answerOf(viewer, it);
        if (own != null) {
            body.put("ownAnswer", describe(own, !own.isRemoved));
        }
        if (isRevealed(it, viewer)) {
            body.put("partnersAnswer", describe(answerOf(it.couple.partnerOf(viewer), it), false));
        }
        return body;
    }

    private static Map<String, Object> describe(Answer it, boolean withId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("removed", it.isRemoved);
        if (withId) {
            body.put("id", it.id);
        }
        if (!it.isRemoved) {
            body.put("body", it.words);
        }
        if (!it.isRemoved && it.isRevised) {
            body.put("revisedAt", A_TIME);
        }
        return body;
    }

    private static Map<String, Object> describeOwn(Answer it, Person viewer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", it.id);
        body.put("promptId", it.prompt.id);
        body.put("promptCode", it.prompt.question.get("promptCode"));
        body.put("promptText", it.prompt.showsQuestionTo(viewer) ? it.prompt.question.get("text") : null);
        body.put("promptDate", it.prompt.question.get("date"));
        body.put("body", it.words);
        body.put("revealedAt", it.isRevealed ? A_TIME : null);
        body.put("revisedAt", it.isRevised ? A_TIME : null);
        body.put("createdAt", A_TIME);
        body.values().removeIf(Objects::isNull);
        return body;
    }
}
