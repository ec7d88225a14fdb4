import type { Database } from '#db/client.ts';
import {
  askings,
  deltaAssignments,
  deltaChecks,
  lessonVersions,
  pictures,
  publications,
  signals,
} from '#db/schema/index.ts';
import { grantRole, type NewGrant } from '#features/accounts/commands/roles.ts';
import { createAgency } from '#features/agencies/commands/agencies.ts';
import { dayOf } from '#features/agencies/day.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { printPaper } from '#features/papers/commands/print.ts';
import { recordSeen } from '#features/integrity/commands/answering.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { canaryFolder } from './canaries.ts';
import { must, person } from './roster.ts';
import { sessionOf } from './visitor.ts';

/**
 * Two communes of a province. The learner, the trainer, the lead, the office and the administrator have to do with Thoại
 * Sơn alone; who is hidden from them works in An Phú. The office and the administrator of the province see both.
 */
export const WALLED = ['learner', 'trainer', 'lead', 'office', 'admin'] as const;
export const ASKING = [...WALLED, 'province', 'provinceAdmin'] as const;
export type Asking = (typeof ASKING)[number];

/** Somebody with two attempts and a question to review: whose these are, or whom a page of the office is about. */
export type Target = {
  personId: string;
  open: string;
  submitted: string;
  signal: string;
  asking: string;
  requirement: string;
};

export type WallOffice = {
  sessions: Map<Asking, string>;
  members: Map<Asking, Target>;
  hidden: Target;
  agencies: { province: string; thoaiSon: string; anPhu: string };
  content: Record<'module' | 'lesson' | 'document' | 'picture' | 'delta' | 'publication' | 'paper', string>;
  practice: { versionId: string; lessonVersionId: string };
  /** What would betray somebody of An Phú. */
  traces: string[];
};

export const MODULE = 'mot-cua';
const PROGRAMME = 'cong-chuc-moi';

type Cast = { staffCode: string; fullName: string };

const CAST: Record<Asking, Cast> = {
  learner: { staffCode: 'TS-101', fullName: 'Lê Thị Cẩm Tú' },
  trainer: { staffCode: 'TS-102', fullName: 'Phan Thị Bích Ngân' },
  lead: { staffCode: 'TS-103', fullName: 'Trần Thị Mỹ Hạnh' },
  office: { staffCode: 'TS-104', fullName: 'Huỳnh Tấn Lộc' },
  admin: { staffCode: 'TS-105', fullName: 'Đặng Quốc Khải' },
  province: { staffCode: 'TS-106', fullName: 'Mai Thanh Thảo' },
  provinceAdmin: { staffCode: 'TS-107', fullName: 'Tạ Hữu Phước' },
};
export const HIDDEN: Cast = { staffCode: 'AP-7001', fullName: 'Quách Vĩnh Tường' };
/** Who comes to An Phú later. */
const LATER: Cast[] = [
  { staffCode: 'AP-7002', fullName: 'Kiều Ngọc Diễm' },
  { staffCode: 'AP-7003', fullName: 'Âu Dương Phúc' },
];

export async function makeWallOffice(db: Database): Promise<WallOffice> {
  const now = new Date();
  must(await publishContent(db, canaryFolder(), now));
  const agencies = await makeAgencies(db, now);
  const members = new Map<Asking, Target>();
  for (const asking of ASKING) members.set(asking, await member(db, CAST[asking], agencies.thoaiSon));
  const hidden = await member(db, HIDDEN, agencies.anPhu);
  const scopes = {
    trainer: null,
    lead: agencies.thoaiSon,
    office: agencies.thoaiSon,
    admin: agencies.thoaiSon,
  };
  for (const [role, scopeId] of Object.entries(scopes) as [NewGrant['role'], string | null][])
    await grant(db, members.get(role)!, role, scopeId);
  await grant(db, members.get('province')!, 'office', agencies.province);
  await grant(db, members.get('provinceAdmin')!, 'admin', agencies.province);
  const delta = await assignedTo(db, [...members.values(), hidden]);
  const printed = { actorId: members.get('trainer')!.personId, moduleId: MODULE, seed: '0123456789abcdef' };
  const paper = must(await printPaper(db, { ...printed, code: 'AAAA-BBBB' }, now)).paperId;
  // Of somebody hidden even the roles tell something.
  await grant(db, hidden, 'lead', agencies.anPhu);
  const sessions = new Map<Asking, string>();
  for (const [asking, { personId }] of members) sessions.set(asking, await sessionOf(db, personId, now));
  const traces = [HIDDEN.staffCode, HIDDEN.fullName, ...Object.values(hidden)];
  return { sessions, members, hidden, agencies, ...(await contentOf(db, { delta, paper })), traces };
}

/** More people in An Phú, who have done something: nobody in Thoại Sơn may notice. */
export async function letAnPhuGrow(db: Database, { agencies, content }: WallOffice): Promise<void> {
  const come: Target[] = [];
  for (const someone of LATER) come.push(await member(db, someone, agencies.anPhu));
  await assignedTo(db, come, content.delta);
}

/** A delta check for everybody: its document has not ended, so it is written as the command would store it. */
async function assignedTo(db: Database, people: Target[], known?: string): Promise<string> {
  const deltaId = known ?? (await newDelta(db, people[0]!.personId));
  const [question] = await currentQuestions(db, ['les-1']);
  const questions = [{ questionId: 'les-1', versionId: question!.versionId }];
  const assigned = people.map(({ personId }) => ({ personId, deltaId, questions }));
  await db.insert(deltaAssignments).values(assigned);
  return deltaId;
}

async function newDelta(db: Database, assignedBy: string): Promise<string> {
  const now = new Date();
  const made = { documentId: '118/2025/NĐ-CP', assignedBy, assignedAt: now, dueOn: dayOf(now) };
  const [row] = await db.insert(deltaChecks).values(made).returning({ id: deltaChecks.id });
  return row!.id;
}

async function grant(db: Database, { personId }: Target, role: NewGrant['role'], scopeId: string | null) {
  must(await grantRole(db, { actorId: null, personId, role, scopeId }, new Date()));
}

async function makeAgencies(db: Database, now: Date) {
  const make = async (code: string, kind: 'province' | 'commune', name: string, parentId: string | null) => {
    const agency = { code, kind, nameVi: name, nameEn: name, parentId, existsFrom: '2025-07-01' };
    return must(await createAgency(db, { actorId: null, ...agency }, now)).id;
  };
  const province = await make('91', 'province', 'Tỉnh An Giang', null);
  return {
    province,
    thoaiSon: await make('30682', 'commune', 'Xã Thoại Sơn', province),
    anPhu: await make('30337', 'commune', 'Xã An Phú', province),
  };
}

/** On the roster, required to learn, with a submitted attempt and an open one. */
async function member(db: Database, someone: Cast, agencyId: string): Promise<Target> {
  const now = new Date();
  const personId = await person(db, { ...someone, agencyId });
  const required = { personId, programmeId: PROGRAMME, assignedOn: dayOf(now) };
  const { requirementId: requirement } = must(await requireProgramme(db, required, now));
  const start = async (seed: string) =>
    must(await startAttempt(db, { personId, moduleId: MODULE, seed }, now)).attemptId;
  const submitted = await start('0123456789abcdef');
  must(await submitAttempt(db, { personId, attemptId: submitted }, now));
  const signal = await noticed(db, { personId, attemptId: submitted }, now);
  const own = { personId, submitted, open: await start('fedcba9876543210'), signal };
  return { ...own, requirement, asking: await asked(db, personId) };
}

/** A signal that its person has seen, as the job of the night would store it. */
async function noticed(db: Database, attempt: { personId: string; attemptId: string }, now: Date) {
  const reason = { kind: 'effort' as const, rapid: 3, known: 3, seconds: 6, usualSeconds: 120 };
  const [row] = await db
    .insert(signals)
    .values({ ...attempt, kind: reason.kind, reason, noticedAt: now })
    .returning({ id: signals.id });
  await recordSeen(db, attempt.personId, [row!.id], now);
  return row!.id;
}

/** Nothing is due on the first day: it is written as the command would store it. */
async function asked(db: Database, personId: string): Promise<string> {
  const [question] = await currentQuestions(db, ['les-1']);
  const { questionId, versionId: questionVersionId, competency, lessonId } = question!;
  const topic = { lessonId: lessonId!, competency };
  const [row] = await db
    .insert(askings)
    .values({ personId, reason: 'review', ...topic, questionId, questionVersionId, askedAt: new Date() })
    .returning({ id: askings.id });
  return row!.id;
}

async function contentOf(
  db: Database,
  made: { delta: string; paper: string },
): Promise<Pick<WallOffice, 'content' | 'practice'>> {
  const [picture] = await db.select({ hash: pictures.hash }).from(pictures);
  const [version] = await db.select({ id: lessonVersions.id }).from(lessonVersions);
  const [question] = await currentQuestions(db, ['les-1']);
  const [published] = await db.select({ id: publications.id }).from(publications);
  const names = { ...made, module: MODULE, lesson: 'kiem-tra', document: '118-2025-nd-cp' };
  return {
    content: { ...names, picture: picture?.hash ?? '', publication: published?.id ?? '' },
    practice: { versionId: question?.versionId ?? '', lessonVersionId: version?.id ?? '' },
  };
}
