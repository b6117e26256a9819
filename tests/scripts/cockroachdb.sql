CREATE TABLE public.users (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  city VARCHAR NOT NULL,
  name STRING NULL,
  crdb_region crdb_internal_region NOT VISIBLE NOT NULL DEFAULT default_to_database_primary_region(gateway_region())::crdb_internal_region,
  CONSTRAINT users_pkey PRIMARY KEY (city ASC, id ASC),
  UNIQUE INDEX u (name ASC) STORING (city),
  INVERTED INDEX inv (name),
  INDEX i (name) USING HASH WITH (bucket_count=8),
  FAMILY "primary" (id, city, name)
) LOCALITY REGIONAL BY ROW;
CREATE TABLE rides (
  id UUID PRIMARY KEY, city VARCHAR, rider UUID,
  CONSTRAINT fk FOREIGN KEY (city, rider) REFERENCES public.users(city, id) MATCH FULL,
  key serial, "index" int8[] NOT NULL
) SPLIT INTO 3 TABLETS;
