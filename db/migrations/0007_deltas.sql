CREATE TABLE "delta_assignments" (
	"person_id" uuid NOT NULL,
	"delta_id" uuid NOT NULL,
	"questions" jsonb NOT NULL,
	CONSTRAINT "delta_assignments_person_id_delta_id_pk" PRIMARY KEY("person_id","delta_id")
);
--> statement-breakpoint
CREATE TABLE "delta_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" text NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempts" ALTER COLUMN "module_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "markings" ALTER COLUMN "module_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "delta_id" uuid;--> statement-breakpoint
ALTER TABLE "delta_assignments" ADD CONSTRAINT "delta_assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delta_assignments" ADD CONSTRAINT "delta_assignments_delta_id_delta_checks_id_fk" FOREIGN KEY ("delta_id") REFERENCES "public"."delta_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delta_checks" ADD CONSTRAINT "delta_checks_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_of_assignment" FOREIGN KEY ("person_id","delta_id") REFERENCES "public"."delta_assignments"("person_id","delta_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_personId_deltaId_unique" UNIQUE("person_id","delta_id");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_of_one_check" CHECK (("attempts"."module_id" is null) <> ("attempts"."delta_id" is null));--> statement-breakpoint
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['delta_checks', 'delta_assignments'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
    EXECUTE format(
      'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
  END LOOP;
END $$;
