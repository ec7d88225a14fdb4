import { isIPv6 } from 'node:net';

const GROUPS = 8;
const OF_A_NETWORK = 4;
/** `::ffff:` before an IPv4 address, as a socket that listens on both names it. */
const MAPPED = '0:0:0:0:0:ffff:';

/** What one client holds: an IPv4 address, or the /64 of an IPv6 one, in which it may change its address at will. */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group, 16));
  if (groups.join(':').startsWith(MAPPED)) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups.slice(0, OF_A_NETWORK).join(':')}::/64`;
}

/** All eight, in the one way in which an address of the web writes them. */
function groupsOf(address: string): string[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = written.split('::').map((part) => part.split(':').filter(Boolean));
  const missing = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  return [...head, ...missing, ...tail];
}
