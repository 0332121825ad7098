-- weekdays is the BYDAY of RFC 5545, from Monday to Sunday.
create table practice_plan (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    catalogue_practice_id uuid,
    custom_practice_id uuid,
    weekdays text not null check (weekdays ~ '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$'),
    local_time time not null check (extract(second from local_time) = 0),
    time_zone text not null,
    start_date date not null,
    end_date date check (end_date >= start_date),
    minutes integer not null check (minutes between 1 and 1440),
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    foreign key (owner_id, custom_practice_id) references custom_practice (owner_id, id),
    check ((catalogue_practice_id is null) <> (custom_practice_id is null))
);
