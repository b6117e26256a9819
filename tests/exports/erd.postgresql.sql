CREATE TABLE "kios" (
  "pasar_id" BIGINT NOT NULL,
  "nomor" VARCHAR(10) NOT NULL,
  "Luas Lantai" DECIMAL(10, 2),
  "jenis" VARCHAR(1) NOT NULL,
  "induk_pasar" BIGINT,
  "induk_nomor" VARCHAR(10),
  PRIMARY KEY ("pasar_id", "nomor"),
  UNIQUE (
    "nomor",
    "jenis"
  )
);

CREATE TABLE "arsip"."pasar" (
  "id" BIGINT NOT NULL,
  "kode" BIGINT NOT NULL UNIQUE,
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
