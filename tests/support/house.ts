/** The map of the house: which kind of file may import which, and which feature which. `breaches` finds what breaks it. */

/** A line may only name lines above it, so there are no circles. */
export const FEATURES = [
  'audit',
  'agencies',
  'accounts',
  'content',
  'law',
  'curriculum',
  'competency',
  'requirements',
  'answers',
  'checks',
  'review',
  'practice',
  'deltas',
  'retention',
  'papers',
  'health',
  'integrity',
  'studio',
  'reports',
];

const MAY_IMPORT: Record<Kind, Kind[]> = {
  rules: ['rules'],
  db: ['db', 'rules'],
  data: ['data', 'rules', 'db'],
  island: ['island', 'rules', 'ui'],
  view: ['view', 'island', 'rules', 'data', 'ui', 'lib'],
  edge: ['edge', 'data', 'rules', 'lib', 'db'],
  ui: ['ui', 'rules'],
  lib: ['lib', 'db', 'rules'],
  server: ['server', 'app', 'view', 'island', 'edge', 'data', 'rules', 'ui', 'lib', 'db'],
  app: ['app', 'view', 'island', 'edge', 'data', 'rules', 'ui', 'lib', 'db'],
};

export type Kind = 'rules' | 'db' | 'data' | 'island' | 'view' | 'edge' | 'ui' | 'lib' | 'server' | 'app';
export type SourceFile = { path: string; text: string };

/** Pure text to text: plumbing that rules may use. */
const PURE_PLUMBING = [
  'src/lib/difference.ts',
  'src/lib/html.ts',
  'src/lib/markdown.ts',
  'src/lib/stem.ts',
  'src/ui/language.ts',
  'src/ui/format.ts',
];

export function kindOf(path: string): Kind {
  if (PURE_PLUMBING.includes(path)) return 'rules';
  if (path.startsWith('db/seed/')) return 'app';
  if (path.startsWith('db/')) return 'db';
  if (path.startsWith('src/server/') || path.startsWith('bin/')) return 'server';
  if (path.startsWith('src/ui/')) return 'ui';
  if (/\.svelte(\.ts)?$/.test(path)) return 'island';
  if (path.startsWith('src/lib/')) return 'lib';
  if (!path.startsWith('src/features/')) return 'app';
  if (path.endsWith('.astro')) return 'view';
  if (/\/(queries|commands|scope|session)(\.ts|\/)/.test(path)) return 'data';
  return /\/(actions|guards|limits)\.ts$/.test(path) ? 'edge' : 'rules';
}

/** What a file imports, written as paths from the top of the project or as names of packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => resolve(path, specifier));
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#db/')) return specifier.slice(1);
  if (specifier.startsWith('#tests/')) return specifier.slice(1);
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (!specifier.startsWith('.')) return specifier;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

/** Type imports vanish before the program runs; they may name a table's type or an account's language. */
function withoutTypeImports(text: string): string {
  return text.replace(/import type [^;]*;/g, '');
}

const isProject = (path: string) => /^(src|db|bin)\//.test(path);
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** One sentence for each thing that breaks the map. */
export function breaches(files: SourceFile[]): string[] {
  return files.filter(({ path }) => isProject(path) && !/\.(test|d)\.ts$/.test(path)).flatMap(breachesOf);
}

function breachesOf(file: SourceFile): string[] {
  const running = { ...file, text: withoutTypeImports(file.text) };
  return [
    ...importsOf(running)
      .filter(isProject)
      .flatMap((to) => kindBreach(file.path, to)),
    ...importsOf(file)
      .filter(isProject)
      .flatMap((to) => featureBreach(file.path, to)),
    ...importsOf(running).flatMap((to) => packageBreach(file.path, to)),
    ...sinkBreaches(file),
    ...impureBreaches(running),
  ];
}

function kindBreach(from: string, to: string): string[] {
  if (to.endsWith('.css') || to.endsWith('.svg')) return [];
  return MAY_IMPORT[kindOf(from)].includes(kindOf(to))
    ? []
    : [`${from} (${kindOf(from)}) imports ${to} (${kindOf(to)})`];
}

function featureBreach(from: string, to: string): string[] {
  const [own, other] = [featureOf(from), featureOf(to)];
  if (!own || !other || own === other) return [];
  if (!FEATURES.includes(own)) return [`${from} is in a feature that is not on the list`];
  if (FEATURES.indexOf(other) > FEATURES.indexOf(own))
    return [`${from} imports ${to}, which stands below it in the list`];
  return ['view', 'island'].includes(kindOf(to)) || to.endsWith('/actions.ts')
    ? [`${from} imports a view, island or action of another feature: ${to}`]
    : [];
}

function packageBreach(from: string, to: string): string[] {
  const kind = kindOf(from);
  const only = (name: string, ...allowed: string[]) =>
    to === name && !allowed.includes(from) ? [`${from} imports ${name}`] : [];
  const frameworkless = ['rules', 'data', 'db'].includes(kind) && /^(astro(:|$|\/)|svelte)/.test(to);
  const open = from.startsWith('src/') && !from.startsWith('src/server/') && to === 'db/client.ts';
  return [
    ...only('lucia', 'src/features/accounts/session.ts'),
    ...only('marked', 'src/lib/markdown.ts'),
    ...only('sanitize-html', 'src/lib/markdown.ts'),
    ...only('diff', 'src/lib/difference.ts'),
    ...only('ts-fsrs', 'src/features/review/card.ts'),
    ...(frameworkless ? [`${from} (${kind}) imports ${to}: seeds, jobs and tests run it in plain Node`] : []),
    ...(open
      ? [`${from} imports db/client.ts for more than a type: only the server opens the database`]
      : []),
  ];
}

/** The two places where markup enters a page unescaped; they take a SafeHtml and nothing else. */
const DOORS = ['src/ui/Html.astro', 'src/ui/Html.svelte'];

/** The sinks that take a bare string are not used at all. */
function sinkBreaches({ path, text }: SourceFile): string[] {
  if (kindOf(path) === 'server') return [];
  const sinks =
    !DOORS.includes(path) &&
    /(\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|set:html|\{@html)/.exec(text);
  const casts = path !== 'src/lib/html.ts' && /\bas (unknown as )?SafeHtml\b/.exec(text);
  return [...(sinks ? [`${path} uses ${sinks[1]}`] : []), ...(casts ? [`${path} casts to SafeHtml`] : [])];
}

/** Rules take the time and chance that they need as arguments. */
function impureBreaches({ path, text }: SourceFile): string[] {
  const kind = kindOf(path);
  const impure =
    kind === 'rules' &&
    path.startsWith('src/features/') &&
    /\b(new Date\(\)|Date\.now\(\)|Math\.random\(\)|crypto\.random)/.exec(text);
  return impure ? [`${path} (rules) uses ${impure[1]}`] : [];
}
