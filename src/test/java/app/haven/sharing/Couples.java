package app.haven.sharing;

import static app.haven.sharing.Looks.A_TIME;

import app.haven.testing.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is with whom. Two people at most; either ends it at once and alone. */
final class Couples {

    private static final String CURRENT = "/v1/couples/current";

    private final Map<Person, String> accounts;
    private final List<Couple> active = new ArrayList<>();
    private final List<Couple> former = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Whom somebody keeps away. */
    private record Block(Person by, Person whom) {}

    Couples(Map<Person, String> accounts) {
        this.accounts = accounts;
    }

    Couple of(Person person) {
        return active.stream().filter(couple -> couple.has(person)).findFirst().orElse(null);
    }

    List<Couple> all() {
        List<Couple> all = new ArrayList<>(active);
        all.addAll(former);
        return all;
    }

    boolean hasEverBeenWithSomebody(Person person) {
        return all().stream().anyMatch(couple -> couple.has(person));
    }

    String account(Person person) {
        return accounts.get(person);
    }

    Call invite(Person me) {
        Call call = Call.post("/v1/couples/invitations");
        return of(me) != null ? call.conflict("already_paired") : call.creates(invitation -> null);
    }

    Call revokeInvitation() {
        return Call.delete("/v1/couples/invitations/current").does(() -> {});
    }

    /** Across a block, whoever set it, a code is unknown. */
    Call accept(Person me, Person inviter, String code) {
        Call call = Call.post("/v1/couples/invitations/accept", Map.of("code", code));
        if (isBlocked(me, inviter)) {
            return call.refused(404, "invitation_unknown");
        }
        if (of(me) != null) {
            return call.conflict("already_paired");
        }
        return call.creates(couple -> {
            active.add(new Couple((String) couple.get("id"), inviter, me));
            return CURRENT;
        });
    }

    boolean isBlocked(Person one, Person other) {
        return blocks.contains(new Block(one, other)) || blocks.contains(new Block(other, one));
    }

    Call leave(Person me, boolean keepShared, boolean sayGoodbye, List<? extends Room> rooms) {
        Call call = Call.post(CURRENT + "/leave", Map.of("keepShared", keepShared, "tellPartner", sayGoodbye));
        Couple left = of(me);
        if (left == null) {
            return call.notFound();
        }
        return call.does(() -> {
            left.leaver = me;
            left.leaverKeepsShared = keepShared;
            left.leaverSaysGoodbye = sayGoodbye;
            active.remove(left);
            former.add(0, left);
            rooms.forEach(room -> room.ended(left));
        });
    }

    /** Silent, and for a couple that lasts without consequence. */
    Call block(Person me, Person whom) {
        return Call.put("/v1/blocks/" + account(whom)).does(() -> {
            if (!blocks.contains(new Block(me, whom))) {
                blocks.add(0, new Block(me, whom));
            }
        });
    }

    Call unblock(Person me, Person whom) {
        return Call.delete("/v1/blocks/" + account(whom)).does(() -> blocks.remove(new Block(me, whom)));
    }

    void show(Person viewer, Looks looks) {
        Couple mine = of(viewer);
        if (mine == null) {
            looks.nothing(CURRENT);
        } else {
            Person partner = mine.partnerOf(viewer);
            looks.thing(
                    CURRENT,
                    Map.of(
                            "id",
                            mine.id,
                            "partner",
                            Map.of("id", account(partner), "displayName", partner.name()),
                            "since",
                            A_TIME,
                            "timeZone",
                            Member.ZONE));
        }
        looks.list(
                "/v1/couples/former",
                former.stream()
                        .filter(couple -> couple.has(viewer))
                        .map(couple -> Map.<String, Object>of(
                                "id",
                                couple.id,
                                "since",
                                A_TIME,
                                "until",
                                A_TIME,
                                "partnerSaidGoodbye",
                                couple.leaver != viewer && couple.leaverSaysGoodbye,
                                "reflectionsLeftReadable",
                                couple.isLeftReadableTo(viewer)))
                        .toList());
        looks.list(
                "/v1/blocks",
                blocks.stream()
                        .filter(block -> block.by() == viewer)
                        .map(block -> Map.<String, Object>of("memberId", account(block.whom()), "since", A_TIME))
                        .toList());
    }
}
