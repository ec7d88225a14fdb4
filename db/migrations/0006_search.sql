CREATE TABLE "search_passages" (
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"readers" text[] NOT NULL,
	"anchor" text NOT NULL,
	"title" text NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"stamp" text NOT NULL,
	CONSTRAINT "search_passages_subject_subject_id_language_number_pk" PRIMARY KEY("subject","subject_id","language","number")
);
--> statement-breakpoint
ALTER TABLE "glossary_terms" ADD COLUMN "also" jsonb DEFAULT '{"vi":[],"en":[]}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "search_passages_words_index" ON "search_passages" USING gin ("words");--> statement-breakpoint
-- A search weighs the words of every passage that it finds: they are kept in the row, not fetched from beside it.
ALTER TABLE "search_passages" SET (toast_tuple_target = 8160);
