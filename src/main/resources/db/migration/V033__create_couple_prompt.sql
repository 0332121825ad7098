-- A question that one of the two puts to both: sealed words of the writer's own, or one of the catalogue. The question
-- of the day has no row here, as a row would tell who looked at it. What its writer takes back is gone.
create table couple_prompt (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    couple_id uuid not null,
    text bytea,
    prompt_code text,
    created_at timestamptz not null,
    primary key (owner_id, id),
    check ((text is null) <> (prompt_code is null))
);
create index couple_prompt_of_couple on couple_prompt (owner_id, couple_id, created_at desc, id desc);
