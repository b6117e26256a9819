
    create sequence hibernate_sequence start 1 increment 1;

    create table item (
       id int8 not null,
        nama varchar(255),
        "value" numeric(19, 2),
        primary key (id)
    );

    create table item_tags (
       item_id int8 not null,
        tags varchar(255)
    );

    alter table if exists item_tags 
       add constraint FKabc 
       foreign key (item_id) 
       references item;
