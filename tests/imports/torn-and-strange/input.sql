CREATE TABLE a (id int PRIMARY KEY, b_id int REFERENCES tidak_ada (id), c int);
ALTER TABLE a ADD CONSTRAINT x FOREIGN KEY (d) REFERENCES a (id);
MEMBUAT TABLE salah (id int);
CREATE TABLE kosong ();
CREATE TABLE putus (id int, nama varchar(10) DEFAULT 'tak ditutup);
CREATE TABLE sesudah (id int);
CREATE TABLE tanpa_titik_koma (id int)
CREATE TABLE berikut (id int);
CREATE TABLE kurung (id int, nama varchar(10);
CREATE TABLE akhir (id int);
