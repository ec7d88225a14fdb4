/** What a list of the people behind a figure says. */

const vi = {
  peopleTitle: (n: number, code: string) => `${n} người, năng lực ${code}`,
  peopleOf: (code: string) => `Danh sách người, năng lực ${code}`,
  peopleFile: (code: string, name: string) => `người theo năng lực ${code} ${name}`,
  peopleNone: 'Không có ai khớp với bộ lọc này',
  peopleNoneWhat: 'Bỏ bớt bộ lọc để thấy mọi người được yêu cầu.',
  fewMeans: (pieces: number, least: number) => `${pieces} câu, cần ${least}`,
  audited: 'Việc xem danh sách có tên này được ghi lại.',
};

const en: typeof vi = {
  peopleTitle: (n, code) => `${n === 1 ? '1 person' : `${n} people`}, competency ${code}`,
  peopleOf: (code) => `People, competency ${code}`,
  peopleFile: (code, name) => `people by competency ${code} ${name}`,
  peopleNone: 'Nobody matches this filter',
  peopleNoneWhat: 'Remove a filter to see everybody required.',
  fewMeans: (pieces, least) => `${pieces} of ${least} needed`,
  audited: 'Looking at this list of names is recorded.',
};

export const words = { vi, en };
