-- One row a member, replaced in place: there is no history, and nothing says when a signal was sent.
create table day_signal (
    owner_id uuid primary key references user_account (id) on delete cascade,
    couple_id uuid not null,
    code text not null check (code in ('IRRITABLE', 'TIRED', 'LOW', 'OVERWHELMED', 'TENDER', 'OPEN', 'PLAYFUL')),
    note bytea,
    expires_at timestamptz not null
);
