create table check_in (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    local_date date not null,
    time_zone text not null,
    inner_safety integer not null check (inner_safety between 1 and 5),
    relationship_safety integer check (relationship_safety between 1 and 5),
    acceptance_to_self integer check (acceptance_to_self between 1 and 5),
    caring_to_self integer check (caring_to_self between 1 and 5),
    compassion_to_self integer check (compassion_to_self between 1 and 5),
    acceptance_to_partner integer check (acceptance_to_partner between 1 and 5),
    caring_to_partner integer check (caring_to_partner between 1 and 5),
    compassion_to_partner integer check (compassion_to_partner between 1 and 5),
    note bytea,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id)
);
create index check_in_by_date on check_in (owner_id, local_date desc, id desc);
