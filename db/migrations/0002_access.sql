-- An office that ran before has this table already: the library that counts made it at its first use.
CREATE TABLE IF NOT EXISTS "sign_in_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE INDEX "one_time_links_person_id_index" ON "one_time_links" USING btree ("person_id");--> statement-breakpoint
-- A role without a scope counts as well, so two empty scopes are the same one.
CREATE UNIQUE INDEX "role_grants_held" ON "role_grants" ("person_id", "role", "scope_id") NULLS NOT DISTINCT
	WHERE "revoked_at" IS NULL;
--> statement-breakpoint
-- Emptying a table asks no trigger for rows: it needs one of its own.
DO $$
DECLARE record_table text;
BEGIN
  FOR record_table IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'append_only' LOOP
    EXECUTE format(
      'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
  END LOOP;
END $$;
