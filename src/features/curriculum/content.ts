import type { LawDocument } from '#features/law/document.ts';
import type { Finding } from '#features/content/finding.ts';
import { readSource, type Source, type SourceFile } from '#features/content/source.ts';
import { placeIn } from '#features/content/source.ts';
import { readRegister } from '#features/law/register.ts';
import type { Language } from '#ui/language.ts';
import { finding } from './findings/finding.ts';
import { readCalendar } from './parse/calendar.ts';
import { readDrawing } from './parse/drawing.ts';
import { readLessonFile, type ParsedFile } from './parse/lesson-file.ts';
import { moduleOf, roleOf, type FileRole } from './parse/path.ts';
import {
  readFramework,
  readGlossary,
  readModulePlan,
  readProgrammePlan,
  type Competency,
  type ModulePlan,
  type ProgrammePlan,
  type Read,
  type ReadList,
  type Term,
} from './parse/plans.ts';
import { NO_CALENDAR, type WorkingCalendar } from './working-calendar.ts';

/** The content folder as one thing: what its files say, before anybody asks whether it fits together. */
export type Content = {
  competencies: ReadList<Competency>['items'];
  documents: LawDocument[];
  terms: ReadList<Term>['items'];
  calendar: WorkingCalendar;
  modules: ContentModule[];
  programmes: { id: string; source: Source; plan: Read<ProgrammePlan> }[];
};

export type ContentModule = {
  id: string;
  sort: number;
  folder: string;
  /** Undefined where `module.yaml` is missing. */
  plan: Read<ModulePlan> | undefined;
  lessons: (Translated & { id: string; sort: number })[];
  bank: Translated | undefined;
  pictures: Map<string, ContentPicture>;
};

/** A file in the languages it has. The original may be missing only until the check says so. */
export type Translated = { vi: ParsedFile | undefined; en: ParsedFile | undefined };

export type ContentPicture = { body: string; width: number | undefined; height: number | undefined };

type Placed = { role: FileRole; source: Source };

/** Reads every file by its place in the tree. Never throws; what is wrong stands in `findings`. */
export function readContent(files: SourceFile[]): { content: Content; findings: Finding[] } {
  const findings: Finding[] = [];
  const placed: Placed[] = [];
  for (const file of files) {
    const role = roleOf(file.path);
    if (role?.role === 'ignored') continue;
    const read = readSource(file);
    findings.push(...read.findings);
    if (!role) findings.push(finding({ file: file.path, line: 1, column: 1, excerpt: '' }, 'unknown-file'));
    else if (read.source) placed.push({ role, source: read.source });
  }
  const only = (role: FileRole['role']) => placed.find((file) => file.role.role === role)?.source;
  const collect = <Item>(read: { findings: Finding[] } & Item): Item => {
    findings.push(...read.findings);
    return read;
  };
  const [framework, law] = [only('competencies'), only('register')];
  const [glossary, calendar] = [only('glossary'), only('calendar')];
  const workingCalendar = calendar ? collect(readCalendar(calendar)).calendar : NO_CALENDAR;
  const content: Content = {
    competencies: framework ? collect(readFramework(framework)).items : [],
    documents: law ? collect(readRegister(law)).documents : [],
    terms: glossary ? collect(readGlossary(glossary)).items : [],
    calendar: workingCalendar,
    modules: readModules(placed, workingCalendar, findings),
    programmes: placed.flatMap(({ role, source }) =>
      role.role === 'programme' ? [{ id: role.id, source, plan: collect(readProgrammePlan(source)) }] : [],
    ),
  };
  return { content, findings };
}

type InModule = Placed & { role: Extract<FileRole, { folder: string }> };

function readModules(placed: Placed[], calendar: WorkingCalendar, findings: Finding[]): ContentModule[] {
  const inModules = placed.filter((file): file is InModule => 'folder' in file.role);
  const folders = Map.groupBy(inModules, ({ role }) => role.folder);
  return [...folders].map(([folder, files]) => readModule(folder, files, calendar, findings));
}

function readModule(
  folder: string,
  files: InModule[],
  calendar: WorkingCalendar,
  findings: Finding[],
): ContentModule {
  const module: ContentModule = {
    ...moduleOf(folder),
    ...{ folder, plan: undefined, lessons: [], bank: undefined, pictures: new Map() },
  };
  for (const { role, source } of files) {
    if (role.role === 'module') {
      module.plan = readModulePlan(source);
      findings.push(...module.plan.findings);
    } else if (role.role === 'picture') findings.push(...readPicture(source, role.name, module));
    else {
      const file = readLessonFile(source, calendar);
      findings.push(...file.findings);
      findings.push(...addFile(module, role, file));
    }
  }
  module.lessons.sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
  return module;
}

function readPicture(source: Source, name: string, module: ContentModule): Finding[] {
  const { drawing, fault } = readDrawing(source.text);
  module.pictures.set(name, { body: source.text, ...drawing });
  if (!fault) return [];
  const before = source.text.slice(0, fault.offset).split('\n');
  return [finding(placeIn(source, before.length, before.at(-1)!.length + 1), 'bad-picture', fault.what)];
}

type TextRole = Extract<FileRole, { language: Language }>;

function addFile(module: ContentModule, role: TextRole, file: ParsedFile): Finding[] {
  if (role.role === 'bank') {
    module.bank = { vi: undefined, en: undefined, ...module.bank, [role.language]: file };
    return [];
  }
  const known = module.lessons.find(({ id }) => id === role.id);
  if (known?.[role.language]) return [finding(placeIn(file.source, 1), 'duplicate-lesson', role.id)];
  if (!known)
    module.lessons.push({
      id: role.id,
      sort: role.sort,
      vi: undefined,
      en: undefined,
      [role.language]: file,
    });
  else {
    known[role.language] = file;
    if (role.language === 'vi') known.sort = role.sort;
  }
  return [];
}
