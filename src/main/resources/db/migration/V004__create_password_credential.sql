create table password_credential (
    owner_id uuid primary key references user_account (id) on delete cascade,
    hash text not null check (hash like '$argon2id$%'),
    changed_at timestamptz not null
);
