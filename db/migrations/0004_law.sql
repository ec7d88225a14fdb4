CREATE TABLE "content_files" (
	"path" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"lesson_id" text,
	"owner" text,
	"review_by" date
);
--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "issued_on" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "in_force_from" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "replaced_from" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "doubtful_from" date;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "unconfirmed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "note" jsonb;--> statement-breakpoint
ALTER TABLE "content_files" ADD CONSTRAINT "content_files_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_files" ADD CONSTRAINT "content_files_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;