-- What a therapist proposes to a client, who owns it from then on and decides on it.
create table homework (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    therapist_id uuid not null,
    grant_id uuid not null,
    task bytea not null,
    due_date date,
    time_zone text,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'DONE')),
    proposed_at timestamptz not null,
    decided_at timestamptz,
    version integer not null,
    primary key (owner_id, id),
    foreign key (owner_id, grant_id) references therapy_grant (owner_id, id) on delete cascade,
    check ((due_date is null) = (time_zone is null)),
    check ((decided_at is null) = (state = 'PROPOSED'))
);
