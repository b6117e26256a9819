CREATE TABLE IF NOT EXISTS "migrations"(
  "id" integer primary key autoincrement not null,
  "migration" varchar not null,
  "batch" integer not null
);
CREATE TABLE IF NOT EXISTS "users"("id" integer primary key autoincrement not null, "email" varchar not null, "role" varchar check ("role" in ('a', 'b')) not null default 'a', "team_id" integer, foreign key("team_id") references "teams"("id") on delete set null);
CREATE TABLE IF NOT EXISTS "teams"("id" integer primary key autoincrement not null);
CREATE UNIQUE INDEX "users_email_unique" on "users"("email");
INSERT INTO migrations VALUES(1,'x',1);
