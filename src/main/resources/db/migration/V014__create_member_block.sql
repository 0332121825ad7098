create table member_block (
    owner_id uuid not null references user_account (id) on delete cascade,
    blocked_id uuid not null check (blocked_id <> owner_id),
    created_at timestamptz not null,
    primary key (owner_id, blocked_id)
);
