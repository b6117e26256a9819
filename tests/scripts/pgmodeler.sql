-- Database generated with pgModeler
SET check_function_bodies = false;
-- ddl-end --
CREATE SCHEMA "Master";
-- ddl-end --
SET search_path TO pg_catalog,public,"Master";
-- ddl-end --
-- object: "Master"."Orang" | type: TABLE --
CREATE TABLE "Master"."Orang" (
	id smallint NOT NULL GENERATED ALWAYS AS IDENTITY ,
	nama text,
	CONSTRAINT "Orang_pk" PRIMARY KEY (id)

);
-- ddl-end --
CREATE TABLE public.kerja (
	id serial NOT NULL,
	"id_Orang" smallint,
	mulai timetz,
	CONSTRAINT kerja_pk PRIMARY KEY (id)
);
ALTER TABLE public.kerja ADD CONSTRAINT "Orang_fk" FOREIGN KEY ("id_Orang")
REFERENCES "Master"."Orang" (id) MATCH FULL
ON DELETE SET NULL ON UPDATE CASCADE;
-- ddl-end --
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1) THEN
    ALTER TABLE public.kerja ADD COLUMN x int;
  END IF;
END
$$;
