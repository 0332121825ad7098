-- One member's answer to a question that both answer alone. prompt_id is the id of a couple_prompt or is made of couple
-- and date; prompt_code is null where the question was in a member's own words. Until revealed_at is set, which happens
-- to the answers of both at once, it is its owner's alone, and goes without a trace. What was revealed and then removed
-- leaves its row without the words, so that nobody answers again.
create table prompt_answer (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    couple_id uuid not null,
    prompt_id uuid not null,
    prompt_code text,
    prompt_date date,
    time_zone text,
    body bytea,
    created_at timestamptz not null,
    revealed_at timestamptz,
    revised_at timestamptz,
    removed_at timestamptz,
    version integer not null,
    primary key (owner_id, id),
    unique (owner_id, prompt_id),
    check ((prompt_date is null) = (time_zone is null)),
    check (prompt_date is null or prompt_code is not null),
    check ((body is null) = (removed_at is not null)),
    check (revealed_at is not null or (revised_at is null and removed_at is null))
);
create index prompt_answer_of_couple on prompt_answer (owner_id, couple_id, created_at desc, prompt_id desc)
    where prompt_date is not null;
