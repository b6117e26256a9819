CREATE TABLE "kios" (
  "pasar_id" INTEGER NOT NULL,
  "nomor" TEXT(10) NOT NULL,
  "Luas Lantai" REAL(10, 2),
  "jenis" ENUM('a', 'b') NOT NULL,
  "induk_pasar" INTEGER,
  "induk_nomor" TEXT(10),
  PRIMARY KEY ("pasar_id", "nomor"),
  UNIQUE (
    "nomor",
    "jenis"
  ),
  FOREIGN KEY ("pasar_id") REFERENCES "arsip"."pasar" (
    "id"
  ),
  FOREIGN KEY ("induk_pasar", "induk_nomor") REFERENCES "kios" (
    "pasar_id",
    "nomor"
  )
);

CREATE TABLE "arsip"."pasar" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "kode" INTEGER NOT NULL UNIQUE
);

CREATE INDEX "ix_kios_1" ON "kios"("jenis");

CREATE INDEX "ix_kios_2" ON "kios"("nik");
