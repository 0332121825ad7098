-- Steps are answered in order, so that their number says which. The practice log may be deleted on its own: then
-- practice_log_id names nothing.
create table guided_session (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    process_id uuid not null,
    process_version integer not null check (process_version >= 1),
    state text not null check (state in ('IN_PROGRESS', 'FINISHED', 'ABANDONED')),
    steps_answered integer not null check (steps_answered >= 0),
    practice_log_id uuid,
    started_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    version integer not null,
    primary key (owner_id, id),
    check ((state = 'IN_PROGRESS') = (ended_at is null)),
    check ((state = 'FINISHED') = (practice_log_id is not null)),
    check ((steps_answered = 0) = (answered_at is null))
);
