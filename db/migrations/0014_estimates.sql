CREATE TABLE "abilities" (
	"person_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"pieces" integer NOT NULL,
	"ability" double precision NOT NULL,
	"se" double precision NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "abilities_person_id_competency_pk" PRIMARY KEY("person_id","competency")
);
--> statement-breakpoint
CREATE TABLE "difficulties" (
	"question_version_id" uuid PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"right" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "examined_days" (
	"day" date PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"examined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signal_replies" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"signal_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_replies_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "signal_reviews" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"signal_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_reviews_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "signal_sightings" (
	"person_id" uuid NOT NULL,
	"signal_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_sightings_person_id_signal_id_pk" PRIMARY KEY("person_id","signal_id")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" jsonb NOT NULL,
	"other_person_id" uuid,
	"other_attempt_id" uuid,
	"noticed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signals_person_id_id_pk" PRIMARY KEY("person_id","id"),
	CONSTRAINT "signals_once" UNIQUE NULLS NOT DISTINCT("person_id","attempt_id","kind","other_attempt_id")
);
--> statement-breakpoint
CREATE TABLE "wrong_choices" (
	"question_version_id" uuid NOT NULL,
	"option" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "wrong_choices_question_version_id_option_pk" PRIMARY KEY("question_version_id","option")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"owner" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"done" integer,
	"succeeded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "answer_times" (
	"question_version_id" uuid PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"mean_seconds" double precision NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "abilities" ADD CONSTRAINT "abilities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abilities" ADD CONSTRAINT "abilities_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulties" ADD CONSTRAINT "difficulties_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_replies" ADD CONSTRAINT "signal_replies_person_id_signal_id_signals_person_id_id_fk" FOREIGN KEY ("person_id","signal_id") REFERENCES "public"."signals"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_reviews" ADD CONSTRAINT "signal_reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_reviews" ADD CONSTRAINT "signal_reviews_person_id_signal_id_signals_person_id_id_fk" FOREIGN KEY ("person_id","signal_id") REFERENCES "public"."signals"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_sightings" ADD CONSTRAINT "signal_sightings_person_id_signal_id_signals_person_id_id_fk" FOREIGN KEY ("person_id","signal_id") REFERENCES "public"."signals"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_person_id_attempt_id_attempts_person_id_id_fk" FOREIGN KEY ("person_id","attempt_id") REFERENCES "public"."attempts"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_choices" ADD CONSTRAINT "wrong_choices_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_times" ADD CONSTRAINT "answer_times_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signal_replies_person_id_signal_id_index" ON "signal_replies" USING btree ("person_id","signal_id");--> statement-breakpoint
CREATE INDEX "signal_reviews_person_id_signal_id_index" ON "signal_reviews" USING btree ("person_id","signal_id");--> statement-breakpoint
CREATE INDEX "signals_noticed_at_index" ON "signals" USING btree ("noticed_at");--> statement-breakpoint
CREATE INDEX "submissions_submitted_at_index" ON "submissions" USING btree ("submitted_at");