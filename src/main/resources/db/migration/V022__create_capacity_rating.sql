create table capacity_rating (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    capacity text not null check (capacity in ('NOT_TAKING_IT_PERSONALLY', 'STANDING_UP_FOR_MYSELF',
        'STAYING_OPEN_HEARTED')),
    rating integer not null check (rating between 1 and 5),
    local_date date not null,
    time_zone text not null,
    note bytea,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id)
);
create index capacity_rating_by_date on capacity_rating (owner_id, local_date desc, id desc);
