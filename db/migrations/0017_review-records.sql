DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['askings', 'ratings'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
    EXECUTE format(
      'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      record_table
    );
  END LOOP;
END $$;
