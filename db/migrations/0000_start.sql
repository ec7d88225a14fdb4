CREATE TABLE "accounts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"language" text DEFAULT 'vi' NOT NULL,
	"first_signed_in_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"role" text NOT NULL,
	"scope_id" uuid,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_grants_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"shared_device" boolean NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"search_name" text NOT NULL,
	"sort_key" text NOT NULL,
	"parent_id" uuid,
	"exists_from" date NOT NULL,
	"exists_until" date,
	CONSTRAINT "agencies_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "agency_ancestors" (
	"agency_id" uuid NOT NULL,
	"ancestor_id" uuid NOT NULL,
	CONSTRAINT "agency_ancestors_agency_id_ancestor_id_pk" PRIMARY KEY("agency_id","ancestor_id")
);
--> statement-breakpoint
CREATE TABLE "agency_successions" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"on" date NOT NULL,
	CONSTRAINT "agency_successions_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_code" text NOT NULL,
	"full_name" text NOT NULL,
	"given_name" text NOT NULL,
	"search_name" text NOT NULL,
	"sort_key" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_staffCode_unique" UNIQUE("staff_code"),
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "posting_ends" (
	"person_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"until" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "posting_ends_person_id_posting_id_pk" PRIMARY KEY("person_id","posting_id")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"agency_id" uuid NOT NULL,
	"position" text NOT NULL,
	"from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "postings_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"person_id" uuid NOT NULL,
	"lesson_version_id" uuid NOT NULL,
	"lesson_id" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "readings_person_id_lesson_version_id_pk" PRIMARY KEY("person_id","lesson_version_id")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"question_version_id" uuid NOT NULL,
	"language" text NOT NULL,
	"place" text NOT NULL,
	"lesson_id" text,
	"attempt_id" uuid,
	"given" jsonb NOT NULL,
	"score" real,
	"hints" integer DEFAULT 0 NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"device_id" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	CONSTRAINT "responses_person_id_id_pk" PRIMARY KEY("person_id","id"),
	CONSTRAINT "responses_personId_clientId_unique" UNIQUE("person_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"person_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"place" text NOT NULL,
	"attempt_id" uuid,
	"first_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sightings_person_id_question_id_pk" PRIMARY KEY("person_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"deed" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_events_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"module_id" text NOT NULL,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"drawn" jsonb NOT NULL,
	"pass_mark" integer NOT NULL,
	"show" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	CONSTRAINT "attempts_person_id_id_pk" PRIMARY KEY("person_id","id"),
	CONSTRAINT "attempts_personId_moduleId_number_unique" UNIQUE("person_id","module_id","number")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"person_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	CONSTRAINT "flags_person_id_attempt_id_question_id_pk" PRIMARY KEY("person_id","attempt_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "markings" (
	"person_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"module_id" text NOT NULL,
	"cause" text NOT NULL,
	"score" real NOT NULL,
	"passed" boolean NOT NULL,
	"results" jsonb NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "markings_person_id_attempt_id_number_pk" PRIMARY KEY("person_id","attempt_id","number")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"person_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_person_id_attempt_id_pk" PRIMARY KEY("person_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "estimates" (
	"person_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"pieces" integer NOT NULL,
	"right" integer NOT NULL,
	"mean" real NOT NULL,
	"low" real NOT NULL,
	"high" real NOT NULL,
	"p_master" real NOT NULL,
	"verdict" text NOT NULL,
	"last_evidence_at" timestamp with time zone NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "estimates_person_id_competency_pk" PRIMARY KEY("person_id","competency")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"person_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"question_version_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"level" integer NOT NULL,
	"score" real NOT NULL,
	"guess" real NOT NULL,
	"place" text NOT NULL,
	"response_id" uuid,
	"attempt_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_person_id_question_id_pk" PRIMARY KEY("person_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "competencies" (
	"code" text PRIMARY KEY NOT NULL,
	"sort" integer NOT NULL,
	"domain_code" text NOT NULL,
	"domain" jsonb NOT NULL,
	"name" jsonb NOT NULL,
	"short" jsonb NOT NULL,
	"measured_by" text NOT NULL,
	"level" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "glossary_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"term" jsonb NOT NULL,
	"definition" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lesson_id" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"publication_id" uuid NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"minutes" integer NOT NULL,
	"competency" text NOT NULL,
	"checked_on" text,
	"citations" jsonb NOT NULL,
	"blocks" jsonb NOT NULL,
	"source" text NOT NULL,
	"source_hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lesson_versions_lessonId_language_number_unique" UNIQUE("lesson_id","language","number")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"sort" integer NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" text PRIMARY KEY NOT NULL,
	"sort" integer NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"competencies" jsonb NOT NULL,
	"check" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_modules" (
	"programme_id" text NOT NULL,
	"module_id" text NOT NULL,
	"sort" integer NOT NULL,
	CONSTRAINT "programme_modules_programme_id_module_id_pk" PRIMARY KEY("programme_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"due_days" integer NOT NULL,
	"attempts" integer NOT NULL,
	"cool_down_hours" integer NOT NULL,
	"cycle_months" integer
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"source" text NOT NULL,
	"lessons" integer NOT NULL,
	"questions" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" text NOT NULL,
	"number" integer NOT NULL,
	"publication_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"level" integer NOT NULL,
	"difficulty" integer NOT NULL,
	"points" integer NOT NULL,
	"key" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"source_hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_versions_questionId_number_unique" UNIQUE("question_id","number")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"lesson_id" text,
	"sort" integer NOT NULL,
	"in_bank" boolean NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"document_id" text NOT NULL,
	"provision" text DEFAULT '' NOT NULL,
	CONSTRAINT "citations_subject_subject_id_document_id_provision_pk" PRIMARY KEY("subject","subject_id","document_id","provision")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title_vi" text NOT NULL,
	"title_en" text NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" date,
	"in_force_from" date,
	"expires_on" date,
	"replaces" jsonb NOT NULL,
	"amended_by" jsonb NOT NULL,
	"ended_provisions" jsonb NOT NULL,
	CONSTRAINT "documents_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"person_id" uuid NOT NULL,
	"lesson_id" text NOT NULL,
	"module_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "lesson_progress_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "module_progress" (
	"person_id" uuid NOT NULL,
	"module_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"lessons_done" integer NOT NULL,
	"passed_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	CONSTRAINT "module_progress_person_id_module_id_pk" PRIMARY KEY("person_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "requirement_modules" (
	"person_id" uuid NOT NULL,
	"requirement_id" uuid NOT NULL,
	"module_id" text NOT NULL,
	CONSTRAINT "requirement_modules_person_id_requirement_id_module_id_pk" PRIMARY KEY("person_id","requirement_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"person_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" text NOT NULL,
	"cycle" integer NOT NULL,
	"assigned_on" date NOT NULL,
	"due_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requirements_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_scope_id_agencies_id_fk" FOREIGN KEY ("scope_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_parent_id_agencies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_ancestors" ADD CONSTRAINT "agency_ancestors_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_ancestors" ADD CONSTRAINT "agency_ancestors_ancestor_id_agencies_id_fk" FOREIGN KEY ("ancestor_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_predecessor_id_agencies_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_successor_id_agencies_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_ends" ADD CONSTRAINT "posting_ends_person_id_posting_id_postings_person_id_id_fk" FOREIGN KEY ("person_id","posting_id") REFERENCES "public"."postings"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_lesson_version_id_lesson_versions_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "markings" ADD CONSTRAINT "markings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "markings" ADD CONSTRAINT "markings_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "markings" ADD CONSTRAINT "markings_person_id_attempt_id_attempts_person_id_id_fk" FOREIGN KEY ("person_id","attempt_id") REFERENCES "public"."attempts"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_person_id_attempt_id_attempts_person_id_id_fk" FOREIGN KEY ("person_id","attempt_id") REFERENCES "public"."attempts"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_competency_competencies_code_fk" FOREIGN KEY ("competency") REFERENCES "public"."competencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_modules" ADD CONSTRAINT "programme_modules_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_modules" ADD CONSTRAINT "programme_modules_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_progress" ADD CONSTRAINT "module_progress_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_progress" ADD CONSTRAINT "module_progress_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_modules" ADD CONSTRAINT "requirement_modules_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_modules" ADD CONSTRAINT "requirement_modules_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_modules" ADD CONSTRAINT "requirement_modules_person_id_requirement_id_requirements_person_id_id_fk" FOREIGN KEY ("person_id","requirement_id") REFERENCES "public"."requirements"("person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agencies_parent_id_index" ON "agencies" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agency_ancestors_ancestor_id_index" ON "agency_ancestors" USING btree ("ancestor_id");--> statement-breakpoint
CREATE INDEX "people_search_name_index" ON "people" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "postings_agency_id_index" ON "postings" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "responses_person_id_question_id_index" ON "responses" USING btree ("person_id","question_id");--> statement-breakpoint
CREATE INDEX "responses_person_id_attempt_id_index" ON "responses" USING btree ("person_id","attempt_id");--> statement-breakpoint
CREATE INDEX "audit_events_subject_subject_id_index" ON "audit_events" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "audit_events_actor_id_index" ON "audit_events" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "estimates_competency_index" ON "estimates" USING btree ("competency");--> statement-breakpoint
CREATE INDEX "evidence_person_id_competency_index" ON "evidence" USING btree ("person_id","competency");--> statement-breakpoint
CREATE INDEX "lessons_module_id_index" ON "lessons" USING btree ("module_id");--> statement-breakpoint
CREATE INDEX "questions_module_id_index" ON "questions" USING btree ("module_id");--> statement-breakpoint
CREATE INDEX "questions_lesson_id_index" ON "questions" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "citations_document_id_index" ON "citations" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "requirements_programme_id_index" ON "requirements" USING btree ("programme_id");