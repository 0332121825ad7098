-- One of the couple's words under a shared reflection. It lives with its writer, whose it stays whatever becomes of the
-- reflection; so nothing refers to that. couple_id tells whom it was said to: another partner never sees it.
create table reply (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    reflection_id uuid not null,
    couple_id uuid not null,
    body bytea,
    created_at timestamptz not null,
    revised_at timestamptz,
    removed_at timestamptz,
    version integer not null,
    primary key (owner_id, id),
    -- What its writer removed is gone; only the mark stays.
    check ((body is null) = (removed_at is not null))
);
create index reply_in_thread on reply (owner_id, reflection_id, id desc);
