create table session (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    device bytea,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (owner_id, id)
);
