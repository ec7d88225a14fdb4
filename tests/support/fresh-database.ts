import postgres from 'postgres';

const reach = (server: string) => postgres(server, { max: 1, onnotice: () => {} });

type Fresh = {
  prefix?: string | undefined;
  /** The address of a database on the same server that nobody has open; left out, a new one is empty. */
  copyOf?: string | undefined;
};

/** A database of its own on that PostgreSQL, and how it goes away again. */
export async function freshDatabase(
  server: string,
  { prefix = 'test', copyOf }: Fresh = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${prefix}_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = reach(server);
  const template = copyOf ? ` template ${new URL(copyOf).pathname.slice(1)}` : '';
  await admin.unsafe(`create database ${name}${template}`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabases(server, name) };
}

/** Those whose name begins so, whoever still uses them. */
export async function dropDatabases(server: string, prefix: string): Promise<void> {
  const admin = reach(server);
  const names = await admin<{ datname: string }[]>`
    select datname from pg_database where starts_with(datname, ${prefix})`;
  for (const { datname } of names) await admin.unsafe(`drop database ${datname} with (force)`);
  await admin.end();
}
