CREATE SCHEMA gudang
    CREATE TABLE barang (id serial PRIMARY KEY, nama text NOT NULL)
    CREATE TABLE mutasi (id bigserial PRIMARY KEY, barang_id integer NOT NULL REFERENCES barang (id))
    CREATE VIEW isi AS SELECT nama FROM barang;
CREATE TABLE barang (kode text PRIMARY KEY);
CREATE SCHEMA IF NOT EXISTS keuangan;
SET search_path TO keuangan;
CREATE TABLE jurnal (id uuid PRIMARY KEY, barang integer REFERENCES gudang.barang, kode text REFERENCES public.barang (kode));
CREATE SCHEMA satu_baris CREATE TABLE a (id int) CREATE TABLE b (id int, a_id int) -- penutup
;
\pset tuples_only on
CREATE TABLE kata (
    key text NOT NULL,
    index integer,
    family varchar(20),
    period daterange,
    "order" text,
    value text COLLATE "C" DEFAULT 'x' CHECK (value <> '')
);
CREATE TABLE lama.tujuan (id int PRIMARY KEY);
CREATE TABLE penunjuk (id int REFERENCES lain.tujuan (id), a_id int REFERENCES satu_baris.a);
