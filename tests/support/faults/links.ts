import { BANK, LESSON } from '../content-folder.ts';
import { type Fault } from './fault.ts';

/** What may be wrong with HTML, links and pictures. */
export const LINK_FAULTS: Fault[] = [
  ['raw-html', LESSON, 'Hết bài.', 'Hết <b>bài</b>.', '32:5'],
  ['raw-html', LESSON, 'Hết bài.', '<!-- ghi chú -->', '32:1'],
  ['raw-html', LESSON, '> Chưa đúng: người', '> Chưa <i>đúng</i>: người', '20:10'],
  ['raw-html', LESSON, 'một lần, bằng phiếu', 'một lần, bằng <u>phiếu</u>', '21:46'],
  ['bad-link', LESSON, 'Hết bài.', '[x](javascript:alert(1))', '32:1'],
  ['bad-link', LESSON, 'Hết bài.', '[x](java&#115;cript:alert)', '32:1'],
  ['bad-link', LESSON, 'Hết bài.', '[x](//evil.example/a)', '32:1'],
  ['bad-link', LESSON, 'Gợi ý: Nhớ lại', 'Gợi ý: [Nhớ](data:text/html,x) lại', '28:8'],
  ['foreign-picture', LESSON, '(images/luong.svg)', '(https://evil.example/luong.svg)', '14:1'],
  ['foreign-picture', LESSON, '(images/luong.svg)', '(../02-khac/images/luong.svg)', '14:1'],
  ['unknown-picture', LESSON, '(images/luong.svg)', '(images/lung.svg)', '14:1'],
  ['picture-without-text', LESSON, '![Luồng tiếp nhận]', '![]', '14:1'],
  [
    'bad-picture',
    'modules/01-mot-cua/images/luong.svg',
    '<title>',
    '<script>alert(1)</script><title>',
    '1:63',
  ],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [bài sau](/lessons/khong-co).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [bài](/lessons/01-kiem-tra).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', '[Bài](/en/lessons/kiem-tra)', '32:1'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [học phần](/modules/hai-cua).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [văn bản](/law/118/2025/NĐ-CP).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [văn bản](/law/119-2025-nd-cp).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [hình](/pictures/luong.svg).', '32:5'],
  ['unknown-page', LESSON, 'Hết bài.', 'Xem [báo cáo](/office/completion).', '32:5'],
  ['unknown-page', BANK, 'Giải thích: Một lần', 'Giải thích: [Một lần](/lessons/khong-co)', '16:13'],
  ['anchor-elsewhere', LESSON, 'Hết bài.', 'Xem [bài](/lessons/kiem-tra#khong-co).', '32:5'],
  ['relative-link', LESSON, 'Hết bài.', 'Xem [bài sau](02-bai.vi.md).', '32:5'],
  ['relative-link', LESSON, 'Hết bài.', 'Xem [hình](images/luong.svg).', '32:5'],
  ['relative-link', LESSON, 'Hết bài.', 'Xem [trên](../modules/mot-cua).', '32:5'],
];
