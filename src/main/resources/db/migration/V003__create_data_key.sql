-- One data key an owner, wrapped by a master key. Without its row the owner's sealed text is lost, on purpose.
create table data_key (
    -- Deferred, because the account's own sealed columns need the key before the account can be inserted.
    owner_id uuid primary key references user_account (id) on delete cascade deferrable initially deferred,
    wrapped_key bytea not null,
    master_key_id bigint not null
);
create index data_key_by_master_key on data_key (master_key_id);
