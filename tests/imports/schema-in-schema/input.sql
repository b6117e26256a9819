CREATE SCHEMA gudang
    CREATE TABLE barang (id serial PRIMARY KEY, nama text NOT NULL)
    CREATE TABLE mutasi (id bigserial PRIMARY KEY, barang_id integer NOT NULL REFERENCES barang (id))
    CREATE VIEW isi AS SELECT nama FROM barang;
CREATE TABLE barang (kode text PRIMARY KEY);
CREATE SCHEMA IF NOT EXISTS keuangan;
SET search_path TO keuangan;
CREATE TABLE jurnal (id uuid PRIMARY KEY, barang integer REFERENCES gudang.barang, kode text REFERENCES public.barang (kode));
