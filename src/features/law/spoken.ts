import type { Language } from '#db/schema/accounts.ts';

/** What the abbreviation in a document's number stands for. QH is left out: the National Assembly issues several kinds. */
const KINDS: Record<string, Record<Language, string>> = {
  NĐ: { vi: 'Nghị định', en: 'Decree' },
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  TT: { vi: 'Thông tư', en: 'Circular' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
};

/** `118/2025/NĐ-CP` as people say it: Nghị định 118/2025/NĐ-CP. */
export function spokenName(language: Language, id: string): string {
  const abbreviation = /\/(\p{L}+)-[^/]*$/u.exec(id)?.[1] ?? '';
  const kind = Object.hasOwn(KINDS, abbreviation) ? KINDS[abbreviation]![language] : undefined;
  return kind ? `${kind} ${id}` : id;
}
