create table capacity_goal (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    capacity text not null check (capacity in ('NOT_TAKING_IT_PERSONALLY', 'STANDING_UP_FOR_MYSELF',
        'STAYING_OPEN_HEARTED')),
    target_rating integer not null check (target_rating between 1 and 5),
    target_date date,
    time_zone text,
    status text not null check (status in ('OPEN', 'REACHED', 'LET_GO')),
    note bytea,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    check (target_date is null or time_zone is not null)
);
