import type { Position } from '#db/schema/index.ts';
import type { Chance } from '#features/curriculum/chance.ts';
import { ACCOUNTS } from './accounts.ts';
import { between, chanceOf, pick } from './chance.ts';
import { DEMO_AGENCIES, type DemoAgency } from './demo-agencies.ts';
import { fullName } from './names.ts';

/** Days are counted back from the first start of the demo. */
export type DemoPerson = {
  staffCode: string;
  fullName: string;
  email?: string;
  registeredDaysAgo: number;
  /** The first one begins the programme; every further one is a move. */
  postings: { agency: string; position: Position; daysAgo: number }[];
  /** Undefined for who does not have to learn. */
  learning: Learning | undefined;
};

export type Learning = {
  invited: boolean;
  signsIn: boolean;
  startsDaysAgo: number;
  daysBetweenSteps: number;
  /** Whole lessons and checks before the person stops, and how many answers of the next lesson. */
  steps: number;
  answers: number;
  knowledge: number;
  weakness: DemoAgency['weakness'];
};

const FIRST_CODE = 100_001;
const NEWEST_DAYS_AGO = 2;
const OLDEST_DAYS_AGO = 355;
const DUE_DAYS = 60;
/** Posted so recently that the programme is not due yet. */
const NEW_SHARE = 0.42;
const MOVED_EVERY = 110;

export function demoPeople(): DemoPerson[] {
  const staff = ACCOUNTS.map(({ person }) => person);
  const others = DEMO_AGENCIES.flatMap((agency) => Array.from({ length: agency.people }, () => agency));
  return [
    ...staff,
    ...others.map((agency, index) => newcomer(agency, `AG-${FIRST_CODE + staff.length + index}`, index)),
  ];
}

function newcomer(agency: DemoAgency, staffCode: string, index: number): DemoPerson {
  const chance = chanceOf('person', staffCode);
  const moves = index % MOVED_EVERY === MOVED_EVERY - 1;
  const daysAgo = moves ? Math.round(between(180, 300, chance)) : postedDaysAgo(chance);
  const learning = habits(agency, daysAgo, chance);
  const first = { agency: agency.code, position: positionIn(agency.code, chance), daysAgo };
  return {
    staffCode,
    fullName: fullName(chance),
    registeredDaysAgo: daysAgo,
    postings: moves ? [first, moveFrom(first, chance)] : [first],
    learning: moves ? acrossTheMove(learning, daysAgo) : learning,
  };
}

function postedDaysAgo(chance: Chance): number {
  const isNew = chance() < NEW_SHARE;
  return Math.round(
    isNew ? between(NEWEST_DAYS_AGO, DUE_DAYS, chance) : between(DUE_DAYS, OLDEST_DAYS_AGO, chance),
  );
}

function positionIn(agency: string, chance: Chance): Position {
  if (agency.startsWith('AG-')) return 'department-specialist';
  return chance() < 0.55 ? 'one-stop-officer' : 'commune-specialist';
}

type Place = DemoPerson['postings'][number];

function moveFrom({ agency, daysAgo }: Place, chance: Chance): Place {
  const elsewhere = DEMO_AGENCIES.filter(({ code, people }) => code !== agency && people >= 15);
  const { code } = pick(elsewhere, chance);
  return { agency: code, position: positionIn(code, chance), daysAgo: Math.round(daysAgo / 2) };
}

/** Learns steadily from the first posting to long after the move. */
function acrossTheMove(learning: Learning, daysAgo: number): Learning {
  const start = { invited: true, signsIn: true, startsDaysAgo: daysAgo - 3 };
  return { ...learning, ...start, daysBetweenSteps: daysAgo / 10, steps: Infinity };
}

function habits({ diligence, knowledge, weakness }: DemoAgency, daysAgo: number, chance: Chance): Learning {
  const kind = chance();
  const never = 0.08 + 0.25 * (1 - diligence);
  const signsIn = kind >= never;
  const toTheEnd = kind >= 1 - diligence;
  return {
    invited: signsIn || chance() < 0.6,
    signsIn,
    startsDaysAgo: Math.max(1, daysAgo - between(1, 12, chance)),
    daysBetweenSteps: between(1, 6, chance),
    steps: toTheEnd ? Infinity : Math.floor(between(0, 3, chance)),
    answers: toTheEnd ? 0 : Math.floor(between(0, 3, chance)),
    knowledge,
    weakness,
  };
}
