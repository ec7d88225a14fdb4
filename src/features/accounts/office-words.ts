/** What the pages say on which the office makes slips and links and grants roles. */

const vi = {
  slipFor: (name: string) => `Phiếu đăng nhập cho ${name}`,
  slipMeans:
    'Phiếu cho người này đăng nhập một lần trong 72 giờ, không cần mật khẩu. Phiếu cũ chưa dùng sẽ hết hiệu lực. Việc tạo phiếu được ghi lại.',
  makeSlip: 'Tạo phiếu',
  slipShownOnce: 'Mã chỉ hiện một lần. In hoặc chép ngay.',
  address: 'Địa chỉ',
  slipHow: 'Mở địa chỉ, nhập mã. Giữ kín như mật khẩu.',
  print: 'In phiếu',
  invitationFor: (name: string) => `Liên kết đặt mật khẩu cho ${name}`,
  invitationMeans:
    'Liên kết cho người này tự đặt mật khẩu: 14 ngày nếu chưa có mật khẩu, 24 giờ nếu đã có. Liên kết cũ chưa dùng sẽ hết hiệu lực. Việc tạo liên kết được ghi lại.',
  makeInvitation: 'Tạo liên kết',
  invitationShownOnce: 'Liên kết chỉ hiện một lần. Gửi riêng cho người này.',
  noLinkForStaff: 'Người này có vai trò mà chỉ cấp cao hơn mới được tạo liên kết.',
  noLinkForSelf: 'Không tạo phiếu hoặc liên kết cho chính mình. Đổi mật khẩu ở trang Tài khoản của tôi.',
  passwordWhy: 'Nhập lại mật khẩu của anh/chị, vì người này đã có mật khẩu hoặc có vai trò.',
  unknownPerson: 'Không tìm thấy người này.',

  nowhere: 'Chưa có vị trí công tác',
  nowhereMeans: 'Những người này hôm nay không thuộc cơ quan nào. Chỉ quản trị viên toàn tỉnh thấy họ.',
  nowhereMore: (most: number) => `${most} người đầu tiên không thuộc cơ quan nào. Tìm theo tên hoặc số hiệu.`,

  rolesOf: (name: string) => `Vai trò của ${name}`,
  rolesMean: 'Ai cũng là người học. Khi vai trò thay đổi, người này phải đăng nhập lại.',
  noRoles: 'Chưa có vai trò nào ngoài người học.',
  role: 'Vai trò',
  scope: 'Phạm vi',
  noScope: 'không có phạm vi',
  outsideScope: 'ngoài phạm vi của anh/chị',
  grant: 'Giao vai trò',
  held: 'Đang có',
  revoke: 'Thu hồi vai trò đã chọn',
  yourPassword: 'Mật khẩu của anh/chị',
  wrongPassword: 'Mật khẩu chưa đúng. Nhập lại.',
  roleReasons: {
    unknown_person: 'Không tìm thấy người này.',
    needs_scope: 'Vai trò này cần một cơ quan làm phạm vi. Chọn cơ quan.',
    no_such_agency: 'Không tìm thấy cơ quan này. Chọn lại.',
    already_granted: 'Người này đã có vai trò đó ở cơ quan đó.',
    not_granted: 'Vai trò này đã được thu hồi.',
    last_administrator: 'Đây là quản trị viên cuối cùng. Giao vai trò cho người khác trước.',
  },
};

const en: typeof vi = {
  slipFor: (name) => `Sign-in slip for ${name}`,
  slipMeans:
    'The slip signs this person in once within 72 hours, without a password. An earlier unused slip stops working. Making a slip is recorded.',
  makeSlip: 'Make the slip',
  slipShownOnce: 'The code is shown only once. Print or copy it now.',
  address: 'Address',
  slipHow: 'Open the address and enter the code. Keep it like a password.',
  print: 'Print the slip',
  invitationFor: (name) => `Password link for ${name}`,
  invitationMeans:
    'With the link this person sets a password: 14 days where there is none yet, 24 hours where there is one. An earlier unused link stops working. Making a link is recorded.',
  makeInvitation: 'Make the link',
  invitationShownOnce: 'The link is shown only once. Send it to this person alone.',
  noLinkForStaff: 'This person holds a role for which only a higher one may make links.',
  noLinkForSelf: 'Slips and links are not made for oneself. Change your password on the page My account.',
  passwordWhy: 'Enter your own password again, as this person already has a password or holds a role.',
  unknownPerson: 'This person was not found.',

  nowhere: 'Without a posting',
  nowhereMeans:
    'These people belong to no agency today. Only the administrator of the whole province sees them.',
  nowhereMore: (most) => `The first ${most} who belong to no agency. Search by name or staff code.`,

  rolesOf: (name) => `Roles of ${name}`,
  rolesMean: 'Everybody is a learner. When a role changes, this person has to sign in again.',
  noRoles: 'No role besides learner.',
  role: 'Role',
  scope: 'Scope',
  noScope: 'no scope',
  outsideScope: 'outside your scope',
  grant: 'Grant the role',
  held: 'Roles now',
  revoke: 'Revoke the chosen role',
  yourPassword: 'Your password',
  wrongPassword: 'The password is not right. Enter it again.',
  roleReasons: {
    unknown_person: 'This person was not found.',
    needs_scope: 'This role needs an agency as its scope. Choose one.',
    no_such_agency: 'This agency was not found. Choose again.',
    already_granted: 'This person already holds that role there.',
    not_granted: 'This role has been revoked already.',
    last_administrator: 'This is the last administrator. Grant the role to somebody else first.',
  },
};

export const words = { vi, en };
