CREATE TABLE "corrected_versions" (
	"question_version_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"correction_id" uuid NOT NULL,
	"key" jsonb,
	CONSTRAINT "corrected_versions_question_version_id_number_pk" PRIMARY KEY("question_version_id","number")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" text NOT NULL,
	"series" integer NOT NULL,
	"kind" text NOT NULL,
	"why" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_corrections" (
	"person_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"variant" text DEFAULT '' NOT NULL,
	"number" integer NOT NULL,
	"correction_id" uuid NOT NULL,
	"score" real,
	CONSTRAINT "evidence_corrections_person_id_question_id_variant_number_pk" PRIMARY KEY("person_id","question_id","variant","number")
);
--> statement-breakpoint
CREATE TABLE "item_statistics" (
	"question_id" text NOT NULL,
	"series" integer NOT NULL,
	"answers" integer NOT NULL,
	"mean" double precision NOT NULL,
	"variance" double precision NOT NULL,
	"figures" jsonb NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "item_statistics_question_id_series_pk" PRIMARY KEY("question_id","series")
);
--> statement-breakpoint
CREATE TABLE "objection_outcomes" (
	"person_id" uuid NOT NULL,
	"objection_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"why" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "objection_outcomes_person_id_objection_id_pk" PRIMARY KEY("person_id","objection_id")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"question_id" text NOT NULL,
	"question_version_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"sentence" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "objections_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
ALTER TABLE "markings" ADD COLUMN "correction_id" uuid;--> statement-breakpoint
ALTER TABLE "corrected_versions" ADD CONSTRAINT "corrected_versions_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrected_versions" ADD CONSTRAINT "corrected_versions_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_corrections" ADD CONSTRAINT "evidence_corrections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_corrections" ADD CONSTRAINT "evidence_corrections_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_corrections" ADD CONSTRAINT "evidence_corrections_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_statistics" ADD CONSTRAINT "item_statistics_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_outcomes" ADD CONSTRAINT "objection_outcomes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_outcomes" ADD CONSTRAINT "objection_outcomes_person_id_objection_id_objections_person_id_id_fk" FOREIGN KEY ("person_id","objection_id") REFERENCES "public"."objections"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_question_id_index" ON "corrections" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "objections_question_id_index" ON "objections" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "responses_typed" ON "responses" USING btree ("question_id","received_at") WHERE "responses"."given" ->> 'kind' in ('number', 'text', 'gaps');--> statement-breakpoint
CREATE INDEX "markings_by_version" ON "markings" USING gin (jsonb_path_query_array("results", '$[*].versionId'::jsonpath));--> statement-breakpoint
CREATE INDEX "markings_marked_at_index" ON "markings" USING btree ("marked_at");--> statement-breakpoint
CREATE INDEX "evidence_question_version_id_index" ON "evidence" USING btree ("question_version_id");