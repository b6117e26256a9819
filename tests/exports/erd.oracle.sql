CREATE TABLE "kios" (
  "pasar_id" INT NOT NULL,
  "nomor" VARCHAR2(10) NOT NULL,
  "Luas Lantai" NUMBER(10, 2),
  "jenis" VARCHAR2(1) NOT NULL,
  "induk_pasar" INT,
  "induk_nomor" VARCHAR2(10),
  PRIMARY KEY ("pasar_id", "nomor"),
  UNIQUE (
    "nomor",
    "jenis"
  )
);

CREATE TABLE "arsip"."pasar" (
  "id" INT NOT NULL,
  "kode" INT NOT NULL UNIQUE,
  PRIMARY KEY ("id")
);

ALTER TABLE "kios"
ADD FOREIGN KEY ("pasar_id") REFERENCES "arsip"."pasar" (
  "id"
);

ALTER TABLE "kios"
  ADD FOREIGN KEY ("induk_pasar", "induk_nomor") REFERENCES "kios" (
    "pasar_id",
    "nomor"
  );

CREATE INDEX "ix_kios_1" ON "kios"("jenis");
