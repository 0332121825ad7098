-- One data key an owner, wrapped by a master key. Without its row the owner's sealed text is lost, on purpose.
create table data_key (
    owner_id uuid primary key,
    wrapped_key bytea not null,
    master_key_id bigint not null
);
create index data_key_by_master_key on data_key (master_key_id);
