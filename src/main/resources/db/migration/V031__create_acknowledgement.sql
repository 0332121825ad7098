-- A reader says of a partner's reflection: received with care. Not when, for that would be a read receipt.
create table acknowledgement (
    owner_id uuid not null references user_account (id) on delete cascade,
    reflection_id uuid not null,
    couple_id uuid not null,
    primary key (owner_id, reflection_id)
);
