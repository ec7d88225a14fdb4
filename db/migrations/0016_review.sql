CREATE TABLE "askings" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reason" text NOT NULL,
	"lesson_id" text NOT NULL,
	"competency" text NOT NULL,
	"question_id" text NOT NULL,
	"question_version_id" uuid NOT NULL,
	"variant" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "askings_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"person_id" uuid NOT NULL,
	"lesson_id" text NOT NULL,
	"competency" text NOT NULL,
	"stability" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"reviews" integer NOT NULL,
	"last_on" date NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "cards_person_id_lesson_id_competency_pk" PRIMARY KEY("person_id","lesson_id","competency")
);
--> statement-breakpoint
CREATE TABLE "question_times" (
	"question_id" text PRIMARY KEY NOT NULL,
	"answers" integer NOT NULL,
	"mean" double precision NOT NULL,
	"median" double precision NOT NULL,
	"slow" double precision NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"person_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"lesson_id" text NOT NULL,
	"competency" text NOT NULL,
	"question_id" text NOT NULL,
	"score" real NOT NULL,
	"ms" integer,
	"rating" smallint,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ratings_person_id_response_id_pk" PRIMARY KEY("person_id","response_id")
);
--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_personId_moduleId_number_unique";--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_of_one_check";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "asking_id" uuid;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "requirement_id" uuid;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "retention_days" integer;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "test_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "module_progress" ADD COLUMN "tested_out_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "askings" ADD CONSTRAINT "askings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "askings" ADD CONSTRAINT "askings_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "askings" ADD CONSTRAINT "askings_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "askings" ADD CONSTRAINT "askings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "askings" ADD CONSTRAINT "askings_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_times" ADD CONSTRAINT "question_times_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_person_id_response_id_responses_person_id_id_fk" FOREIGN KEY ("person_id","response_id") REFERENCES "public"."responses"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "askings_person_id_asked_at_index" ON "askings" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "ratings_person_id_lesson_id_competency_index" ON "ratings" USING btree ("person_id","lesson_id","competency");--> statement-breakpoint
CREATE INDEX "ratings_question_id_at_index" ON "ratings" USING btree ("question_id","at");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_of_requirement" FOREIGN KEY ("person_id","requirement_id") REFERENCES "public"."requirements"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_personId_moduleId_testOut_number_unique" UNIQUE("person_id","module_id","test_out","number");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_personId_requirementId_retentionDays_unique" UNIQUE("person_id","requirement_id","retention_days");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_retention_days" CHECK (("attempts"."requirement_id" is null) = ("attempts"."retention_days" is null));--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_test_out" CHECK (not "attempts"."test_out" or "attempts"."module_id" is not null);--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_of_one_check" CHECK (num_nonnulls("attempts"."module_id", "attempts"."delta_id", "attempts"."requirement_id") = 1);