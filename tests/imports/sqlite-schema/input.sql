PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE [orang] (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "nama lengkap" TEXT NOT NULL COLLATE NOCASE,
  umur,
  `pasangan` INTEGER REFERENCES orang(id) DEFERRABLE INITIALLY DEFERRED
  CHECK (umur > 0)
);
INSERT INTO orang VALUES(1,'a;b',2,NULL);
CREATE TABLE alamat (orang INT, jalan TEXT, nomor INT, PRIMARY KEY (orang, jalan), FOREIGN KEY (orang) REFERENCES orang, UNIQUE (jalan, nomor)) WITHOUT ROWID;
CREATE VIRTUAL TABLE cari USING fts5(judul, isi, tokenize = 'porter');
CREATE TRIGGER hapus AFTER DELETE ON orang BEGIN
  DELETE FROM alamat WHERE orang = OLD.id;
  SELECT CASE WHEN 1 THEN 2 END;
END;
CREATE UNIQUE INDEX satu ON alamat (nomor);
CREATE INDEX dua ON alamat (jalan COLLATE NOCASE, nomor);
ALTER TABLE alamat RENAME COLUMN nomor TO no_rumah;
ALTER TABLE cari RENAME TO pencarian;
COMMIT;
