-- Whose day it is for the two, together. The default serves couples from before and the version of the service from
-- before, which knows no zone, while both run.
alter table couple add column time_zone text not null default 'UTC';
