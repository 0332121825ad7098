-- couple_id is set by sharing and tells with whom; withdrawing keeps it, so that nothing returns to another partner.
create table reflection (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('JOY', 'PAIN', 'CLOSENESS', 'PLAYFULNESS', 'LAUGHTER', 'TRUST', 'GRATITUDE')),
    body bytea not null,
    occurred_at timestamptz,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'WITHDRAWN')),
    couple_id uuid,
    shared_at timestamptz,
    revised_at timestamptz,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    check ((visibility = 'PRIVATE') = (couple_id is null)),
    check ((couple_id is null) = (shared_at is null))
);
create index reflection_shared on reflection (owner_id, couple_id, shared_at desc, id desc) where visibility = 'SHARED';
