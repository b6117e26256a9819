CREATE TABLE "kios" (
  "pasar_id" bigint NOT NULL,
  "nomor" varchar(10) NOT NULL,
  "Luas Lantai" numeric(10,2),
  "jenis" TEXT(1) NOT NULL,
  "induk_pasar" bigint,
  "induk_nomor" varchar(10),
  PRIMARY KEY ("pasar_id", "nomor"),
  UNIQUE (
    "nomor",
    "jenis"
  ),
  FOREIGN KEY ("pasar_id") REFERENCES "arsip.pasar" (
    "id"
  ),
  FOREIGN KEY ("induk_pasar", "induk_nomor") REFERENCES "kios" (
    "pasar_id",
    "nomor"
  )
);

CREATE TABLE "arsip.pasar" (
  "id" bigint NOT NULL PRIMARY KEY,
  "kode" int unsigned NOT NULL UNIQUE
);

CREATE INDEX "ix_kios_1" ON "kios"("jenis");
