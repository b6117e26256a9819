/*==============================================================*/
/* DBMS name:      Microsoft SQL Server 2012                    */
/*==============================================================*/
if exists (select 1
   from sys.sysreferences r join sys.sysobjects o on (o.id = r.constid and o.type = 'F')
   where r.fkeyid = object_id('KARTU') and o.name = 'FK_KARTU_X')
alter table KARTU
   drop constraint FK_KARTU_X
go

if exists (select 1
            from  sysobjects
           where  id = object_id('KARTU')
            and   type = 'U')
   drop table KARTU
go

/*==============================================================*/
/* Table: KARTU                                                 */
/*==============================================================*/
create table KARTU (
   NOMOR                char(10)             not null,
   PEMILIK              numeric(5)           null
      constraint CKC check (PEMILIK is null or (PEMILIK >= '1')),
   constraint PK_KARTU primary key nonclustered (NOMOR)
)
go
create table PEMILIK (
   ID                   numeric(5)           identity,
   NAMA                 varchar(50)          null,
   constraint PK_P primary key (ID)
)
go
alter table KARTU
   add constraint FK_KARTU_X foreign key (PEMILIK)
      references PEMILIK (ID)
         on update cascade on delete cascade
go
if exists(select 1 from sys.extended_properties p where p.major_id = object_id('KARTU'))
begin
   execute sp_dropextendedproperty 'MS_Description', 'user', @CurrentUser, 'table', 'KARTU'
end
execute sp_addextendedproperty 'MS_Description', 'Kartu; orang', 'user', 'dbo', 'table', 'KARTU'
go
