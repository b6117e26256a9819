{ TABLE "informix".orders row size = 80 number of columns = 4 index size = 40 }
create table "informix".customer 
  (
    customer_num serial not null ,
    fname char(15),
    primary key (customer_num)  constraint "informix".pk_cust
  ) extent size 16 next size 16 lock mode page;
revoke all on "informix".customer from "public";
create table "informix".orders 
  (
    order_num serial8 not null ,
    customer_num integer not null,
    ship_date date default today,
    placed datetime year to fraction(3),
    weight decimal(8,2),
    ship_charge money(6),
    check (ship_charge > 0 ),
    primary key (order_num) 
  ) in dbs1 fragment by expression (order_num < 10) in dbs1 , remainder in dbs2 extent size 16 ;
create unique index "informix".ix1 on "informix".orders (order_num) using btree ;
alter table "informix".orders add constraint (foreign key (customer_num) references "informix".customer constraint "informix".fk1);
