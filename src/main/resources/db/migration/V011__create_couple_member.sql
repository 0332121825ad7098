-- One row a member, so that "who is my partner" asks one shard. The index keeps a member from having two partners.
-- partner_left_words: what the partner had shared stays readable to this member; told: the partner wanted the leaving told.
create table couple_member (
    member_id uuid not null references user_account (id) on delete cascade,
    couple_id uuid not null,
    partner_id uuid not null check (partner_id <> member_id),
    joined_at timestamptz not null,
    left_at timestamptz,
    partner_left_words boolean not null,
    told boolean not null,
    primary key (member_id, couple_id),
    check (left_at is not null or not (partner_left_words or told))
);
create unique index couple_member_one_active on couple_member (member_id) where left_at is null;
