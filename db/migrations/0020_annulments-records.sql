CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON annulments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON annulments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
