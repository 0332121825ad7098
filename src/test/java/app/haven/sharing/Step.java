package app.haven.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that somebody tries. What it is tried with depends on what is there by then.
 *
 * @param which chooses among what is there
 */
record Step(Act act, Person who, int which) {

    private static final Person[] WHO = {
        Person.ANA, Person.ANA, Person.ANA, Person.ANA, Person.BEN, Person.BEN, Person.BEN, Person.FINN, Person.XENIA
    };
    private static final int FEWEST = 6;
    private static final int MOST = 12;

    /** Of what a sequence is, besides of being a couple and leaving. */
    private enum Topic {
        COUPLE,
        REFLECTIONS,
        PROMPTS,
        PROMISES
    }

    /** What can be tried, and how often among what else can be. */
    enum Act {
        PAIR(Topic.COUPLE, 3),
        LEAVE(Topic.COUPLE, 3),
        BLOCK(Topic.COUPLE, 1),
        UNBLOCK(Topic.COUPLE, 1),
        WRITE(Topic.REFLECTIONS, 1),
        WRITE_AND_SHARE(Topic.REFLECTIONS, 2),
        CHANGE(Topic.REFLECTIONS, 2),
        SHARE(Topic.REFLECTIONS, 2),
        WITHDRAW(Topic.REFLECTIONS, 2),
        DELETE(Topic.REFLECTIONS, 1),
        CLOSE(Topic.REFLECTIONS, 1),
        REOPEN(Topic.REFLECTIONS, 1),
        REPLY(Topic.REFLECTIONS, 4),
        CHANGE_REPLY(Topic.REFLECTIONS, 2),
        REMOVE_REPLY(Topic.REFLECTIONS, 1),
        ACKNOWLEDGE(Topic.REFLECTIONS, 2),
        UNACKNOWLEDGE(Topic.REFLECTIONS, 1),
        ASK(Topic.PROMPTS, 2),
        ASK_OF_THE_CATALOGUE(Topic.PROMPTS, 1),
        TAKE_QUESTION_BACK(Topic.PROMPTS, 1),
        ANSWER(Topic.PROMPTS, 8),
        CHANGE_ANSWER(Topic.PROMPTS, 3),
        REMOVE_ANSWER(Topic.PROMPTS, 2),
        COMMIT_AND_SHARE(Topic.PROMISES, 2),
        CHANGE_COMMITMENT(Topic.PROMISES, 2),
        KEEP_COMMITMENT(Topic.PROMISES, 1),
        SHARE_COMMITMENT(Topic.PROMISES, 2),
        WITHDRAW_COMMITMENT(Topic.PROMISES, 1),
        DELETE_COMMITMENT(Topic.PROMISES, 1),
        ENROL(Topic.PROMISES, 2),
        LEAVE_COURSE(Topic.PROMISES, 1),
        DO_LESSON(Topic.PROMISES, 3),
        UNDO_LESSON(Topic.PROMISES, 1),
        SHARE_PROGRESS(Topic.PROMISES, 3),
        WITHDRAW_PROGRESS(Topic.PROMISES, 1);

        private final Topic topic;
        private final int weight;

        Act(Topic topic, int weight) {
            this.topic = topic;
            this.weight = weight;
        }
    }

    /** Ana and Ben are a couple. In every other sequence Ana has left Finn before, and mostly left her words with him. */
    static List<Step> draw(Random random) {
        List<Act> acts = actsOf(random.nextInt(10));
        List<Step> steps = new ArrayList<>();
        if (random.nextBoolean()) {
            steps.add(pairs(Person.ANA, Person.FINN));
            steps.addAll(past(acts));
            steps.add(new Step(Act.LEAVE, Person.ANA, random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            steps.add(pairs(Person.XENIA, Person.FINN));
        }
        steps.add(pairs(Person.ANA, Person.BEN));
        int length = random.nextInt(FEWEST, MOST + 1);
        for (int i = 0; i < length; i++) {
            steps.add(new Step(
                    acts.get(random.nextInt(acts.size())), WHO[random.nextInt(WHO.length)], random.nextInt(1000)));
        }
        return steps;
    }

    /** Each as often as it weighs. What is of one topic meets more of its own than in a bit of everything. */
    private static List<Act> actsOf(int tenth) {
        Topic topic =
                switch (tenth) {
                    case 0, 1, 2, 3 -> Topic.REFLECTIONS;
                    case 4, 5, 6 -> Topic.PROMPTS;
                    case 7, 8 -> Topic.PROMISES;
                    default -> null;
                };
        return Arrays.stream(Act.values())
                .filter(act -> topic == null || act.topic == topic || act.topic == Topic.COUPLE)
                .flatMap(act -> Collections.nCopies(act.weight, act).stream())
                .toList();
    }

    /** What Ana and Finn had. */
    private static List<Step> past(List<Act> acts) {
        return Stream.of(
                        new Step(Act.WRITE_AND_SHARE, Person.ANA, 0),
                        new Step(Act.REPLY, Person.FINN, 0),
                        new Step(Act.ACKNOWLEDGE, Person.FINN, 0),
                        new Step(Act.WRITE_AND_SHARE, Person.FINN, 0),
                        new Step(Act.REPLY, Person.ANA, 1),
                        new Step(Act.ASK, Person.ANA, 0),
                        new Step(Act.ANSWER, Person.ANA, 1),
                        new Step(Act.ANSWER, Person.FINN, 1),
                        new Step(Act.COMMIT_AND_SHARE, Person.ANA, 0),
                        new Step(Act.COMMIT_AND_SHARE, Person.FINN, 0))
                .filter(step -> acts.contains(step.act()))
                .toList();
    }

    private static Step pairs(Person one, Person other) {
        return new Step(Act.PAIR, one, one.others().indexOf(other));
    }
}
