-- From when on a therapist wants to be told of a client. Without a row, the defaults of the code hold.
create table alert_threshold (
    owner_id uuid not null references user_account (id) on delete cascade,
    client_id uuid not null,
    missed_check_in_days integer check (missed_check_in_days between 1 and 365),
    safety_fall double precision check (safety_fall between 0.1 and 4),
    deteriorated_score boolean not null,
    primary key (owner_id, client_id)
);
