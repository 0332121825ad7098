create table custom_practice (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    name bytea not null,
    description bytea,
    minutes integer check (minutes between 1 and 1440),
    archived boolean not null,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id)
);
