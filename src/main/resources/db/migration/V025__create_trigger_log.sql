-- local_date and local_hour are where the member was, worked out when it was logged: the database's own time zones may
-- be of another year. A trigger ends by a return or is closed without one, which is counted as censored at that time.
create table trigger_log (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    occurred_at timestamptz not null,
    time_zone text not null,
    local_date date not null,
    local_hour integer not null check (local_hour between 0 and 23),
    fears text[] not null check (cardinality(fears) between 1 and 5 and fears <@ array['REJECTION', 'DOMINATION',
        'ABANDONMENT', 'LOSING_MYSELF', 'LOSING_THE_OTHER']),
    reactions text[] not null check (cardinality(reactions) <= 9 and reactions <@ array['ANGER', 'COMPLYING',
        'WITHDRAWING', 'RESISTING', 'BLAMING', 'DEFENDING', 'EXPLAINING', 'ATTACKING', 'OTHER']),
    intensity integer not null check (intensity between 1 and 5),
    context text not null check (context in ('PEACEFUL', 'TRIGGERED', 'CONFLICT', 'AFTER_CONFLICT')),
    left_myself boolean not null,
    note bytea,
    returned_at timestamptz check (returned_at >= occurred_at),
    catalogue_practice_id uuid,
    custom_practice_id uuid,
    openness integer check (openness between 1 and 5),
    closed_at timestamptz check (closed_at >= occurred_at),
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    foreign key (owner_id, custom_practice_id) references custom_practice (owner_id, id),
    check (returned_at is null or closed_at is null),
    check ((returned_at is null) = (openness is null)),
    check (returned_at is not null or num_nonnulls(catalogue_practice_id, custom_practice_id) = 0),
    check (num_nonnulls(catalogue_practice_id, custom_practice_id) <= 1)
);
create index trigger_log_by_time on trigger_log (owner_id, occurred_at desc, id desc);
