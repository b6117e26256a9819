use kepeg
go
sp_addtype tkode, 'varchar(10)', 'not null'
go
create table pegawai (
    id          numeric(10,0)   identity,
    nama        varchar(50)     not null,
    kode        tkode           not null,
    aktif       bit             default 1 not null,
    unit        int             null,
    constraint pk_pegawai primary key clustered (id) on 'default'
)
lock datarows
on 'default'
go
create table unit (id int not null, nama univarchar(20) null, primary key nonclustered (id))
go
alter table pegawai add constraint fk1 foreign key (unit) references unit(id)
go
sp_bindefault "d1", "pegawai.kode"
go
grant select on pegawai to public
go
sp_primarykey unit, id
go
create trigger t on pegawai for insert as
begin
  if @@rowcount = 0 return
end
go
