create table if not exists person (
    id identity primary key,
    name varchar(50) not null,
    constraint uq_person unique (name)
);
create table address (
    id bigint auto_increment,
    person_id bigint not null,
    "value" varchar_ignorecase(100),
    primary key (id),
    foreign key (person_id) references person on delete cascade
);
create cached table public.cache1 (k varchar(10) primary key);
create memory table mem (k varchar(10) primary key);
alter table address add if not exists zip varchar(5) before "value";
alter table address add constraint fkx foreign key (zip) references cache1(k);
