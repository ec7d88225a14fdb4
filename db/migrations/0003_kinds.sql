ALTER TABLE "responses" ADD COLUMN "variant" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sightings" ADD COLUMN "variant" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "variant" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "mix" jsonb;--> statement-breakpoint
ALTER TABLE "sightings" DROP CONSTRAINT "sightings_person_id_question_id_pk";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_person_id_question_id_pk";--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_person_id_question_id_variant_pk" PRIMARY KEY("person_id","question_id","variant");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_question_id_variant_pk" PRIMARY KEY("person_id","question_id","variant");