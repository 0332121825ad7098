create table practice_log (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    catalogue_practice_id uuid,
    custom_practice_id uuid,
    kind text not null check (kind in ('MEDITATION', 'PRAYER', 'INNER_DIALOGUE', 'SELF_COMPASSION', 'GRATITUDE',
        'BREATHING', 'JOURNALING', 'TIME_TOGETHER', 'CUSTOM')),
    local_date date not null,
    time_zone text not null,
    minutes integer not null check (minutes between 1 and 1440),
    context text not null check (context in ('PEACEFUL', 'TRIGGERED', 'CONFLICT', 'AFTER_CONFLICT')),
    calm_before integer check (calm_before between 1 and 5),
    calm_after integer check (calm_after between 1 and 5),
    note bytea,
    together_in_couple_id uuid,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    foreign key (owner_id, custom_practice_id) references custom_practice (owner_id, id),
    check ((catalogue_practice_id is null) <> (custom_practice_id is null)),
    check ((kind = 'CUSTOM') = (custom_practice_id is not null))
);
create index practice_log_by_date on practice_log (owner_id, local_date desc, id desc);
