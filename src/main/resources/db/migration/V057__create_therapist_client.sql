-- Who has granted a therapist anything, for the therapist's roster: found by the therapist's id, so without a foreign key to grants.
-- The grant says whether it is live.
create table therapist_client (
    therapist_id uuid not null references therapist_profile (owner_id) on delete cascade,
    client_id uuid not null,
    grant_id uuid not null,
    primary key (therapist_id, client_id)
);
