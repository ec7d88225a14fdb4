import type { Chance } from '#features/curriculum/chance.ts';
import { pick } from './chance.ts';

/** Invented people, with the kinds of names that are heard in An Giang: Kinh, Hoa, Khmer and Cham. */
export function fullName(chance: Chance): string {
  const share = chance() * 100;
  const woman = chance() < 0.55;
  if (share < 6) return woman ? khmerWoman(chance) : khmerMan(chance);
  if (share < 9) return woman ? pick(CHAM_WOMEN, chance) : pick(CHAM_MEN, chance);
  if (share < 13) return `${pick(HOA, chance)} ${pick(HOA_NAMES, chance)}`;
  return woman ? kinhWoman(chance) : kinhMan(chance);
}

function kinhWoman(chance: Chance): string {
  const middle = pick(WOMEN_MIDDLE, chance);
  const given = pick(
    WOMEN.filter((name) => name !== middle),
    chance,
  );
  return `${pick(SURNAMES, chance)} ${chance() < 0.5 ? 'Thị ' : ''}${middle} ${given}`;
}

function kinhMan(chance: Chance): string {
  const middle = chance() < 0.25 ? 'Văn' : pick(MEN_MIDDLE, chance);
  const given = pick(
    MEN.filter((name) => name !== middle),
    chance,
  );
  return `${pick(SURNAMES, chance)} ${middle} ${given}`;
}

const khmerWoman = (chance: Chance) => `${pick(['Neáng', 'Thị'], chance)} ${pick(KHMER_WOMEN, chance)}`;
const khmerMan = (chance: Chance) => `${pick(['Chau', 'Danh'], chance)} ${pick(KHMER_MEN, chance)}`;

const words = (text: string) => text.trim().split(/\s+/);
const phrases = (text: string) => text.split(',').map((name) => name.trim());

/** A surname is as likely as it stands here often. */
const SURNAMES = words(`
  Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Huỳnh Huỳnh Võ Võ Phan
  Trương Bùi Đặng Đỗ Hồ Ngô Dương Lý Đoàn Mai Cao Lâm Châu Tô Đinh Trịnh Lương Hà Tạ`);
const WOMEN_MIDDLE = words(
  'Ngọc Mỹ Thanh Kim Cẩm Bích Thùy Hồng Diễm Minh Phương Như Tuyết Kiều Trúc Ánh Thu Yến',
);
const WOMEN = words(`
  Hạnh Ngân Trang Thảo Như Loan Duyên Yến Nhi Vy Trinh Tiên Thủy Hương Lan Mai Phượng Quyên Tuyền Thơ Xuân Thúy Đào
  Hân My Oanh Liên Nga Dung Hoa Linh Ngọc Hằng Diệu Huyền Giang Lam Thư Uyên Nguyệt Chi`);
const MEN_MIDDLE = words(
  'Hữu Minh Quốc Thanh Tấn Hoàng Công Đức Trọng Chí Ngọc Phước Nhật Duy Trung Thành Bá Khánh',
);
const MEN = words(`
  Nghĩa Lộc Phúc Tài Khải Khang Đạt Tâm Toàn Thịnh Vinh Hiếu Huy Khoa Nam Quang Tín Trí Tuấn Tùng Việt An Bảo Dũng
  Duy Hậu Hòa Kiệt Luân Nhân Nhựt Phát Quí Sang Tân Thắng Thiện Thuận Vũ Đăng Điền Linh Triết Khôi`);
const HOA = words('Trần Lâm Quách Lý Tăng Vương Lưu Mã Hứa Trịnh Thái Quan');
const HOA_NAMES = phrases(
  'Mỹ Linh, Chí Hùng, Tuấn Kiệt, Bội Ngọc, Vĩnh Phát, Huệ Mẫn, Gia Hào, Mỹ Phụng, Thuận Hòa, Tú Anh, Chấn Huy, Ngọc Bình',
);
const KHMER_WOMEN = phrases(
  'Sóc Kha, Kim Sương, Sâm Nang, Srây Mom, Chanh Đa, Sa Quên, Ngọc Rinh, Thi Đa, Kim Thia, Sô Phia, Mỹ Linh, Na Ri',
);
const KHMER_MEN = phrases(
  'Sóc Phone, Kim Sên, Rinh, Vanh Na, Sa Rây, Phi Rôm, Thanh Tùng, Sóc Khone, Út, Hoàng Na, Sô Phat, Minh Thươl',
);
const CHAM_WOMEN = phrases(
  'Sa Ki Nah, Ma Ri Dah, Zai Nap, Ró Ky Dah, Ka Ri Mah, Phat Ti Mah, Sa Phi Nah, A Mi Nah',
);
const CHAM_MEN = phrases(
  'Mách Sa Lês, Ây Yup, Rô Phi Á, Mou Sa, Ab Dol Lah, Sa Lay Man, Mách Ta Res, Ha Sanh',
);
