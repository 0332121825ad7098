-- Who has looked at a member's data, by which grant and at what; never what there was to see. The lines of one owner count
-- from 1, and each digest takes in the one before. Actor and grant may be gone one day; the line stays.
create table access_log_line (
    owner_id uuid not null references user_account (id) on delete cascade,
    sequence bigint not null check (sequence >= 1),
    actor_id uuid not null,
    grant_id uuid not null,
    kind text not null check (kind in ('ROSTER', 'SUMMARY', 'TIMELINE', 'SERIES', 'ALERTS', 'QUESTIONNAIRES',
        'HOMEWORK', 'COUPLES', 'COUPLE_SERIES', 'COUPLE_REFLECTIONS')),
    scopes text[] not null check (scopes <@ array['PRACTICE', 'SAFETY', 'TRIGGERS', 'COMMITMENTS', 'REFLECTIONS',
        'QUESTIONNAIRES', 'INSIGHTS']),
    accessed_at timestamptz not null,
    digest bytea not null,
    primary key (owner_id, sequence)
);
