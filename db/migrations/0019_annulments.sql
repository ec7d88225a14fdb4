CREATE TABLE "annulments" (
	"person_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"annulled_by" uuid NOT NULL,
	"annulled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "annulments_person_id_attempt_id_pk" PRIMARY KEY("person_id","attempt_id")
);
--> statement-breakpoint
ALTER TABLE "annulments" ADD CONSTRAINT "annulments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annulments" ADD CONSTRAINT "annulments_annulled_by_people_id_fk" FOREIGN KEY ("annulled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annulments" ADD CONSTRAINT "annulments_person_id_attempt_id_attempts_person_id_id_fk" FOREIGN KEY ("person_id","attempt_id") REFERENCES "public"."attempts"("person_id","id") ON DELETE no action ON UPDATE no action;