-- What is a record is added, never changed or removed: the database itself refuses.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are a record: they are added, never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY[
    'responses', 'readings', 'sightings', 'attempts', 'submissions', 'markings', 'evidence', 'postings', 'posting_ends',
    'publications', 'lesson_versions', 'question_versions', 'audit_events'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
  END LOOP;
END $$;
