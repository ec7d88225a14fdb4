import type { Chain } from '#features/audit/queries.ts';
import type { Place } from './place.ts';

export function verifiedSentence(chain: Chain, place: Place): string {
  return `${ofChain(chain)}\nĐã đọc ${place.vi}. / Read in ${place.en}.`;
}

function ofChain(chain: Chain): string {
  if (!chain.ok)
    return (
      `Nhật ký bị đứt ở dòng ${chain.brokenAt}: dòng này hoặc dòng ngay trước đã bị sửa, xóa hoặc chen vào. / ` +
      `The audit breaks at row ${chain.brokenAt}: it or the one before was changed, removed or put in.`
    );
  return (
    `Nhật ký nguyên vẹn: ${chain.events} dòng. / The audit is whole: ${chain.events} rows.\n` +
    `Mã của dòng cuối, ghi lại ở nơi khác / The hash of the last row, to be written down elsewhere: ${chain.head || '–'}`
  );
}
