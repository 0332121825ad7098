-- The partner's word that a log "together" was so. It lies with the log, and falls with it.
create table practice_confirmation (
    owner_id uuid not null,
    practice_log_id uuid not null,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (owner_id, practice_log_id),
    foreign key (owner_id, practice_log_id) references practice_log (owner_id, id) on delete cascade
);
