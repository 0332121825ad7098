-- Whether the thread under it takes replies. What is there shows either way.
alter table reflection add column thread text not null default 'OPEN' check (thread in ('OPEN', 'CLOSED'));
alter table reflection alter column thread drop default;
