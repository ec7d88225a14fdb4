DROP INDEX "evidence_question_version_id_index";--> statement-breakpoint
ALTER TABLE "late_decisions" ADD COLUMN "overtaken_by" uuid;--> statement-breakpoint
CREATE INDEX "responses_practised" ON "responses" USING btree ("question_version_id") WHERE "responses"."place" <> 'check';--> statement-breakpoint
CREATE INDEX "attempts_deadline_index" ON "attempts" USING btree ("deadline");--> statement-breakpoint
CREATE INDEX "late_decisions_decided_at_index" ON "late_decisions" USING btree ("decided_at") WHERE "late_decisions"."overtaken_by" is null;--> statement-breakpoint
CREATE INDEX "evidence_question_version_id_person_id_variant_index" ON "evidence" USING btree ("question_version_id","person_id","variant");--> statement-breakpoint
ALTER TABLE "late_decisions" ADD CONSTRAINT "late_decisions_reason" CHECK (char_length("late_decisions"."reason") <= 500);--> statement-breakpoint
ALTER TABLE "late_decisions" ADD CONSTRAINT "late_decisions_overtaken" CHECK ("late_decisions"."overtaken_by" is null or not "late_decisions"."accepted");--> statement-breakpoint
ALTER TABLE "unmatched_answers" ADD CONSTRAINT "unmatched_answers_question" CHECK (char_length("unmatched_answers"."question_id") <= 100);--> statement-breakpoint
ALTER TABLE "unmatched_answers" ADD CONSTRAINT "unmatched_answers_device" CHECK (char_length("unmatched_answers"."device_id") <= 64);