import { resolve } from 'node:path';
import { z } from 'zod';

/** `demo` is what `npm start` runs: loopback only, its own data. `office` is `npm run serve`: the record of real people. */
export type Mode = 'demo' | 'office';

export type Settings = {
  mode: Mode;
  host: string;
  port: number;
  /** The public address, without a slash at the end. */
  origin: string;
  databaseUrl: string | undefined;
  dataDir: string;
  /** How many proxies in front of the program add a value to X-Forwarded-For. */
  trustedProxies: number;
};

const DEMO_DATA = 'data/demo';
const OFFICE_DATA = 'data';

/** Where the demo keeps its data unless it is told otherwise. */
export const demoFolder = (): string => resolve(DEMO_DATA);

const isOrigin = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
/** Without TLS the session would cross the network in clear. On this machine itself there is none to cross. */
const isSafe = (origin: string) => /^https:|^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
const isPostgres = (value: string) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4321),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: z.string().refine(isOrigin).optional(),
  DATABASE_URL: z.string().refine(isPostgres).optional(),
  DATA_DIR: z.string().optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
});

type Name = keyof z.infer<typeof environment>;

const WHAT_IS_RIGHT: Record<Name, { vi: string; en: string }> = {
  PORT: { vi: 'một số từ 1 đến 65535', en: 'a number from 1 to 65535' },
  HOST: { vi: 'địa chỉ để lắng nghe, ví dụ 127.0.0.1', en: 'the address to listen on, such as 127.0.0.1' },
  ORIGIN: {
    vi: 'địa chỉ công khai bắt đầu bằng https://, không có dấu / ở cuối, ví dụ https://hoc.angiang.gov.vn',
    en: 'the public https:// address without a slash at the end, such as https://hoc.angiang.gov.vn',
  },
  DATABASE_URL: {
    vi: 'địa chỉ PostgreSQL, ví dụ postgres://nguoi:matkhau@may/ten',
    en: 'a PostgreSQL address, such as postgres://user:password@host/name',
  },
  DATA_DIR: { vi: 'tên một thư mục', en: 'the name of a folder' },
  TRUSTED_PROXIES: { vi: 'một số từ 0 đến 9', en: 'a number from 0 to 9' },
};

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; sentence: string };

export function readSettings(mode: Mode, variables: Record<string, string | undefined>): SettingsResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) return { ok: false, sentence: refusal(read.error.issues[0]?.path[0] as Name) };
  const { PORT, HOST, ORIGIN, DATABASE_URL, DATA_DIR, TRUSTED_PROXIES } = read.data;
  if (mode === 'office' && !(ORIGIN && isSafe(ORIGIN))) return { ok: false, sentence: refusal('ORIGIN') };

  const demo = mode === 'demo';
  const settings = {
    mode,
    host: demo ? '127.0.0.1' : HOST,
    port: PORT,
    origin: demo || !ORIGIN ? `http://localhost:${PORT}` : ORIGIN,
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR ?? (demo ? DEMO_DATA : OFFICE_DATA)),
    trustedProxies: TRUSTED_PROXIES,
  };
  return { ok: true, settings };
}

const refusal = (name: Name) =>
  `${name} phải là ${WHAT_IS_RIGHT[name].vi}. / ${name} must be ${WHAT_IS_RIGHT[name].en}.`;
