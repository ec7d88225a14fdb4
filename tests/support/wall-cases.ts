import { SCENARIO_ID } from './canary-scenario.ts';
import type { Target, WallOffice } from './wall-office.ts';

/** How each page of the access table is asked for, about somebody. A new one needs a line here. */

type Office = Pick<WallOffice, 'content' | 'practice' | 'agencies'>;
type Paths = (target: Target, office: Office) => string[];

const always =
  (...paths: string[]): Paths =>
  () =>
    paths;

/** What the office filters, searches, sorts and turns pages by; the names are those of somebody who is hidden. */
const FILTERS = [
  ['q=vinh+tuong'],
  ['q=AP-7001'],
  ['page=2'],
  ['order=name'],
  ['status=todo'],
  ['never=1'],
  ['module=mot-cua'],
];
const filtered =
  (path: string, ...needed: string[]): Paths =>
  (_, { agencies }) =>
    [[], ...FILTERS, [`agency=${agencies.anPhu}`], [`agency=${agencies.thoaiSon}`]]
      .map((filter) => [...needed, ...filter].join('&'))
      .map((query) => (query ? `${path}?${query}` : path));

export const PAGE_CASES: Record<string, Paths> = {
  '/': always('/'),
  '/403': always('/403'),
  '/404': always('/404', '/no/such/page'),
  '/500': always('/500'),
  '/help': always('/help'),
  '/offline': always('/offline'),
  '/sign-in': always('/sign-in', '/sign-in?next=/me'),
  '/links': always('/links'),
  '/links/[token]': always('/links/AAAA-AAAA-AAAA-AAAA-AAAA-AAAA'),
  '/pictures/[hash]': (_, { content }) => [`/pictures/${content.picture}`],
  // A form sends a POST there; how an action is asked for stands below.
  '/_actions/[...path]': always('/_actions/answers.read'),

  '/me': always('/me'),
  '/modules': always('/modules'),
  '/modules/[module]': (_, { content }) => [`/modules/${content.module}`],
  '/modules/[module]/check': (_, { content }) => [`/modules/${content.module}/check`],
  '/modules/[module]/test-out': (_, { content }) => [`/modules/${content.module}/test-out`],
  '/lessons/[lesson]': (_, { content }) => [`/lessons/${content.lesson}`],
  '/attempts/[attempt]': ({ submitted }) => [`/attempts/${submitted}`],
  '/attempts/[attempt]/questions/[number]': ({ open }) => [`/attempts/${open}/questions/1`],
  '/attempts/[attempt]/review': ({ open }) => [`/attempts/${open}/review`],
  '/deltas/[delta]': (_, { content }) => [`/deltas/${content.delta}`],
  '/objections/[version]': (_, { practice }) => [`/objections/${practice.versionId}`],
  '/retention/[requirement]/[days]': ({ requirement }) => [`/retention/${requirement}/30`],
  '/results': always('/results'),
  '/review': always('/review'),
  '/review/[asking]': ({ asking }) => [`/review/${asking}`],
  '/search': always('/search?q=ho+so'),
  '/law': always('/law'),
  '/law/[document]': (_, { content }) => [`/law/${content.document}`],

  '/studio': always('/studio'),
  '/studio/late': always('/studio/late', '/studio/late?page=2'),
  '/studio/papers': always('/studio/papers'),
  '/studio/papers/[paper]': (_, { content }) => [`/studio/papers/${content.paper}`],
  '/studio/papers/[paper]/key': (_, { content }) => [`/studio/papers/${content.paper}/key`],
  '/studio/papers/[paper]/enter': (_, { content }) => [`/studio/papers/${content.paper}/enter`],
  '/studio/publications': always('/studio/publications', '/studio/publications?page=2'),
  '/studio/publications/[publication]': (_, { content }) =>
    ['', `?lesson=${content.lesson}`, `?bank=${content.module}`].map(
      (query) => `/studio/publications/${content.publication}${query}`,
    ),
  '/studio/deltas/[document]': (_, { content }) => [`/studio/deltas/${content.document}`],
  '/studio/questions': always('/studio/questions', '/studio/questions?flag=all', '/studio/questions?page=2'),
  '/studio/questions/[question]': always('/studio/questions/bank-1', '/studio/questions/bank-1?page=2'),
  '/studio/questions/[question]/correction': always('/studio/questions/bank-1/correction?series=1&kind=void'),
  '/studio/scenarios': always('/studio/scenarios'),
  '/studio/scenarios/[scenario]': always(`/studio/scenarios/${SCENARIO_ID}`),

  '/office': always('/office'),
  '/office/agencies': filtered('/office/agencies'),
  '/office/competency': filtered('/office/competency'),
  '/office/competency.csv': filtered('/office/competency.csv'),
  '/office/competency/people': filtered('/office/competency/people', 'competency=B2'),
  '/office/competency/people.csv': filtered('/office/competency/people.csv', 'competency=B2'),
  '/office/completion': filtered('/office/completion'),
  '/office/completion.csv': filtered('/office/completion.csv'),
  '/office/completion/people': filtered('/office/completion/people'),
  '/office/completion/people.csv': filtered('/office/completion/people.csv'),
  '/office/deltas': always('/office/deltas'),
  '/office/deltas/[delta]': (_, { content, agencies }) =>
    ['', `?agency=${agencies.thoaiSon}`, '?page=1'].map((query) => `/office/deltas/${content.delta}${query}`),
  '/office/jobs': always('/office/jobs'),
  '/office/people': filtered('/office/people'),
  '/office/people/[person]': ({ personId }) => [
    `/office/people/${personId}`,
    `/office/people/${personId}?receipt=0123-4567`,
  ],
  '/office/people/[person]/allowances': ({ personId }) => [`/office/people/${personId}/allowances`],
  '/office/people/[person]/attempts/[attempt]': ({ personId, submitted }) => [
    `/office/people/${personId}/attempts/${submitted}`,
  ],
  '/office/people/[person]/invitation': ({ personId }) => [`/office/people/${personId}/invitation`],
  '/office/people/[person]/roles': ({ personId }) => [`/office/people/${personId}/roles`],
  '/office/people/[person]/signals/[signal]': ({ personId, signal }) => [
    `/office/people/${personId}/signals/${signal}`,
  ],
  '/office/people/[person]/slip': ({ personId }) => [`/office/people/${personId}/slip`],
  '/office/signals': always(
    '/office/signals',
    '/office/signals?state=all',
    '/office/signals?kind=jump&page=2',
  ),
};

/** Routes that are about one person: asked about somebody who is hidden, they answer as about nobody. */
export const ABOUT_SOMEBODY = Object.keys(PAGE_CASES).filter((route) =>
  /\[(attempt|person|asking|requirement)\]/.test(route),
);
