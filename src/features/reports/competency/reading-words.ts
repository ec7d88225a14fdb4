import { percents } from './percents.ts';

/** How the figures of competency are made, and how the funnel is read. */

const vi = {
  help: 'Các con số này từ đâu ra',
  helpPerson: (pieces: number, cut: string, met: string, notMet: string) =>
    `Một người có kết luận từ ${pieces} câu gặp lần đầu: đạt nếu xác suất biết từ ${cut} nội dung trở lên là ít nhất ${met}, chưa đạt nếu xác suất đó không quá ${notMet}, còn lại là chưa đủ bằng chứng.`,
  helpStale: (months: number) =>
    `Kết luận của người đã quá ${months} tháng không có bằng chứng mới được ghi là cũ: giá trị vẫn giữ, nhưng đếm riêng và không tính vào ước lượng của cơ quan.`,
  helpAgency: (people: number, interval: string) =>
    `Một cơ quan có ước lượng từ ${people} người đủ câu trả lời. Ước lượng dùng mô hình beta-nhị thức phân cấp trên mọi cơ quan trong bảng: cơ quan ít người được kéo về mức chung nhiều hơn. Khoảng là ${interval}.`,
  helpShare: 'Vì vậy ước lượng của một ô có thể khác số đạt chia cho số người. Bảng số ghi cả hai.',
  helpRank: 'Không xếp hạng cơ quan: khoảng của chúng chồng lên nhau.',
  funnel: (code: string, name: string) => `${code} ${name}: các cơ quan so với mức chung`,
  funnelSummary: (agencies: number, rate: string, below: number, above: number) =>
    `${agencies} cơ quan quanh mức chung ${rate}: ${below} dưới và ${above} trên giới hạn ${percents.vi.alarm}. Số liệu có trong bảng bên dưới.`,
  across: 'Số người đủ câu trả lời',
  overallShort: 'mức chung',
  howToRead: 'Đọc thế nào.',
  readDots: (agencies: number, least: number, tooFew: number) =>
    `Mỗi chấm là một trong ${agencies} cơ quan có từ ${least} người đủ câu trả lời${tooFew > 0 ? `; ${tooFew} cơ quan ít người hơn không vẽ` : ''}.`,
  readLines: (phi: string | undefined) =>
    `Trong phễu (đường đứt ${percents.vi.warning}, đường liền ${percents.vi.alarm}) chênh lệch có thể do ngẫu nhiên${phi ? `; các cơ quan khác nhau nhiều hơn ngẫu nhiên nên phễu đã nới rộng ${phi} lần` : ''}.`,
  readOutside: (below: string[], above: string[]) => {
    if (below.length + above.length === 0)
      return `Không cơ quan nào nằm ngoài giới hạn ${percents.vi.alarm}: chưa có lý do để hỏi riêng cơ quan nào.`;
    const sides = [
      below.length > 0 && `dưới giới hạn ${percents.vi.alarm}: ${below.join('; ')}`,
      above.length > 0 && `trên giới hạn: ${above.join('; ')}`,
    ].filter(Boolean);
    return `Nằm ${sides.join(', ')}. Nên xem lại cách hướng dẫn ở đó trước khi kết luận về con người.`;
  },
  outsideOne: (name: string, met: number, people: number) => `${name} (${met} trên ${people} người đạt)`,
  noFunnel: (least: number) =>
    `Cần ít nhất hai cơ quan có từ ${least} người đủ câu trả lời mới so sánh được.`,
};

const en: typeof vi = {
  help: 'Where these figures come from',
  helpPerson: (pieces, cut, met, notMet) =>
    `A person gets a verdict from ${pieces} questions met for the first time: met if the probability of knowing ${cut} or more is at least ${met}, not met if it is at most ${notMet}, otherwise not enough evidence.`,
  helpStale: (months) =>
    `The verdict of somebody without new evidence for more than ${months} months is called stale: its value stands, but it is counted apart and is no part of the estimate of an agency.`,
  helpAgency: (people, interval) =>
    `An agency gets an estimate from ${people} people with enough answers. It comes from a hierarchical beta-binomial model over all agencies of the table: small agencies are drawn more towards the common level. The interval is ${interval}.`,
  helpShare:
    'So the estimate of a cell can differ from the number who met it divided by the people. The table of figures has both.',
  helpRank: 'Agencies are not ranked: their intervals overlap.',
  funnel: (code, name) => `${code} ${name}: agencies against the common level`,
  funnelSummary: (agencies, rate, below, above) =>
    `${agencies} agencies around the common level of ${rate}: ${below} below and ${above} above the ${percents.en.alarm} limits. The figures are in the table below.`,
  across: 'People with enough answers',
  overallShort: 'common level',
  howToRead: 'How to read this.',
  readDots: (agencies, least, tooFew) =>
    `Each dot is one of ${agencies} agencies with ${least} or more people with enough answers${tooFew > 0 ? `; ${tooFew} with fewer are not drawn` : ''}.`,
  readLines: (phi) =>
    `Inside the funnel (dashed ${percents.en.warning}, solid ${percents.en.alarm}) differences can be chance${phi ? `; the agencies vary more than chance, so the funnel is ${phi} times as wide` : ''}.`,
  readOutside: (below, above) => {
    if (below.length + above.length === 0)
      return `No agency lies outside the ${percents.en.alarm} limits: there is no reason to ask any one of them.`;
    const sides = [
      below.length > 0 && `below the ${percents.en.alarm} limit: ${below.join('; ')}`,
      above.length > 0 && `above it: ${above.join('; ')}`,
    ].filter(Boolean);
    return `Outside, ${sides.join(', ')}. Look at how people are guided there before judging the people.`;
  },
  outsideOne: (name, met, people) => `${name} (${met} of ${people} met)`,
  noFunnel: (least) =>
    `At least two agencies with ${least} people with enough answers are needed to compare.`,
};

export const words = { vi, en };
