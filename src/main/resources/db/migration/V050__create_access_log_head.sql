-- Where the access log of a member ends. The seal is the service's; whoever has the database alone cannot make one, and so
-- cannot cut lines off the end.
create table access_log_head (
    owner_id uuid not null references user_account (id) on delete cascade,
    sequence bigint not null check (sequence >= 0),
    digest bytea not null,
    seal bytea not null,
    primary key (owner_id)
);
