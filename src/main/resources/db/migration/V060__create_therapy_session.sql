-- When a therapist met a client, and the therapist's own notes: the therapist's, and of no account but theirs.
create table therapy_session (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    client_id uuid not null,
    held_on date not null,
    time_zone text not null,
    note bytea,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id)
);
