-- Who makes it keeps it: there is no assignee beside the owner. couple_id is set by sharing and tells with whom;
-- withdrawing keeps it, so that nothing returns to another partner.
create table commitment (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    words bytea not null,
    due_date date,
    time_zone text,
    status text not null check (status in ('OPEN', 'KEPT', 'LET_GO')),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'WITHDRAWN')),
    couple_id uuid,
    shared_at timestamptz,
    revised_at timestamptz,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    check (due_date is null or time_zone is not null),
    check ((visibility = 'PRIVATE') = (couple_id is null)),
    check ((couple_id is null) = (shared_at is null))
);
create index commitment_shared on commitment (owner_id, couple_id, shared_at desc, id desc) where visibility = 'SHARED';
