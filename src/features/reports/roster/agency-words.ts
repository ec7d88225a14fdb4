import type { AgencyKind } from '#db/schema/agencies.ts';

/** What the list of agencies says. */

const vi = {
  agencies: 'Cơ quan',
  agenciesFound: (agencies: number, people: number) => `${agencies} cơ quan, ${people} người đang công tác`,
  agenciesWhat:
    'Số người gồm cả các đơn vị bên dưới. Cơ quan đã kết thúc vẫn có tên ở đây, kèm ngày cuối cùng.',
  noAgency: 'Không có cơ quan nào trong phạm vi của anh/chị',
  agency: 'Cơ quan',
  kind: 'Loại',
  kinds: {
    province: 'Tỉnh',
    department: 'Sở, ngành',
    commune: 'Xã',
    ward: 'Phường',
    'special-zone': 'Đặc khu',
    unit: 'Đơn vị',
  } satisfies Record<AgencyKind, string>,
  people: 'Số người',
  directly: (n: number) => `trực tiếp ${n}`,
  exists: 'Tồn tại',
  existsFrom: (from: string) => `từ ${from}`,
  existsBetween: (from: string, until: string) => `${from} – ${until}`,
  reports: 'Báo cáo',
  completion: 'Hoàn thành',
  competency: 'Năng lực',
  reportOf: (report: string, agency: string) => `${report}: ${agency}`,
};

const en: typeof vi = {
  agencies: 'Agencies',
  agenciesFound: (agencies, people) =>
    `${agencies === 1 ? '1 agency' : `${agencies} agencies`}, ${people === 1 ? '1 person' : `${people} people`} posted`,
  agenciesWhat:
    'The number of people includes the units below. An agency that has ended still stands here, with its last day.',
  noAgency: 'There is no agency in your scope',
  agency: 'Agency',
  kind: 'Kind',
  kinds: {
    province: 'Province',
    department: 'Department',
    commune: 'Commune',
    ward: 'Ward',
    'special-zone': 'Special zone',
    unit: 'Unit',
  },
  people: 'People',
  directly: (n) => `${n} directly`,
  exists: 'Exists',
  existsFrom: (from) => `from ${from}`,
  existsBetween: (from, until) => `${from} – ${until}`,
  reports: 'Reports',
  completion: 'Completion',
  competency: 'Competency',
  reportOf: (report, agency) => `${report}: ${agency}`,
};

export const words = { vi, en };
