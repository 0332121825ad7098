-- The service owns its database and nothing else: it must not be able to pass by what it revokes from itself.
\set password `cat /run/secrets/database-password`
create role haven login password :'password';
create database haven owner haven;
