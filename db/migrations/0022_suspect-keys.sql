ALTER TABLE "item_statistics" ADD COLUMN "suspect" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- What was counted before is counted again at the next hour, and then says of which question the key may be wrong.
UPDATE "item_statistics" SET "computed_at" = 'epoch';
