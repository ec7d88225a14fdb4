import type { Language } from '#db/schema/accounts.ts';

/** The register names who issued a document in Vietnamese; these are the names that the state itself uses in English. */
const IN_ENGLISH: Record<string, string> = {
  'Quốc hội': 'National Assembly',
  'Ủy ban Thường vụ Quốc hội': 'Standing Committee of the National Assembly',
  'Chính phủ': 'Government',
  'Thủ tướng Chính phủ': 'Prime Minister',
  'Văn phòng Chính phủ': 'Office of the Government',
  'Bộ Nội vụ': 'Ministry of Home Affairs',
  'Bộ Tài chính': 'Ministry of Finance',
  'Bộ Thông tin và Truyền thông': 'Ministry of Information and Communications',
  'Ban Chấp hành Trung ương Đảng': 'Central Committee of the Party',
  'Ủy ban nhân dân tỉnh An Giang': 'People’s Committee of An Giang Province',
};

/** As the page's language says it; an issuer that has no English name here keeps its own. */
export function issuerIn(language: Language, issuer: string): string {
  return language === 'en' && Object.hasOwn(IN_ENGLISH, issuer) ? IN_ENGLISH[issuer]! : issuer;
}
