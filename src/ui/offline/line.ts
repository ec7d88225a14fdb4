import { receiptOf } from '#features/answers/receipt.ts';
import { ISLAND_ICONS } from '#ui/icons.ts';
import { href, type Language } from '#ui/language.ts';
import { sendWaiting, type Trouble } from './going-out.ts';
import { watchLeaving } from './leaving.ts';
import type { Leaving } from './hint.ts';
import { drop, isOwn, put, refuse, waiting, type Waiting } from './queue.ts';
import { words } from './words.ts';

/** The line in the frame of a page: how many answers wait, and why. It sends them, and goes when there are none. */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

let wait = FIRST_WAIT;
let timer: ReturnType<typeof setTimeout> | undefined;
let trouble: Trouble | undefined;
/** Of a page that sends its answers by itself: whether it said that some wait, and whether it was asked to sign in. */
let ownWait = false;
let isSignedOut = false;
/** How many left from this page. */
let sent = 0;
let watched = false;

/** Keeps what could not be sent, and sends it as soon as it can. */
export async function keep(leaving: Leaving): Promise<void> {
  await put(leaving);
  void show();
}

/** Draws and sends; called again, it does so at once. */
export async function show(isAskedToSignIn = false): Promise<void> {
  isSignedOut = isAskedToSignIn;
  ownWait = true;
  if (!watched) watch();
  await draw();
  await send();
}

function watch(): void {
  watched = true;
  watchLeaving();
  document.addEventListener('sent', ({ detail }: CustomEventInit) => {
    if (!detail.message) sent += 1;
    void draw();
  });
  document.addEventListener('waiting', ({ detail }: CustomEventInit) => void show(detail === true));
  document.addEventListener('noted', () => void draw());
  addEventListener('online', () => void soon());
  // Another tab has sent something, or has something that waits.
  addEventListener('storage', () => setTimeout(() => void draw(), FIRST_WAIT));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void soon());
}

function soon(): Promise<void> {
  wait = FIRST_WAIT;
  return send();
}

async function send(): Promise<void> {
  clearTimeout(timer);
  trouble = await sendWaiting();
  await draw();
  if (!trouble) return;
  // Longer after each failure, never the same time for everybody.
  timer = setTimeout(() => void send(), wait * (0.5 + Math.random()));
  wait = Math.min(2 * wait, LONGEST_WAIT);
}

async function draw(): Promise<void> {
  const place = document.getElementById('waiting');
  if (!place) return;
  const rows = await shownRows();
  const language = place.dataset['language'] as Language;
  const parts = partsFor(rows, language);
  if (parts.length === 0) return place.replaceChildren();
  const note = element('div', 'note', ...parts);
  const open = rows.some(({ refused }) => !refused);
  note.dataset['k'] = open ? 'offline' : rows.length > 0 ? 'bad' : 'ok';
  // Whoever is about to press something in it keeps the focus.
  if (note.textContent !== place.textContent) place.replaceChildren(note);
}

/** What a page of a check is just sending needs no line. */
async function shownRows(): Promise<Waiting[]> {
  const rows = await waiting();
  ownWait &&= rows.some(isOwn);
  return ownWait ? rows : rows.filter((row) => !isOwn(row));
}

function partsFor(rows: Waiting[], language: Language): Node[] {
  const says = words[language];
  const open = rows.filter(({ refused }) => !refused);
  const [first] = rows.filter(({ refused }) => refused);
  const lines: Node[] = [];
  const newest = open.at(-1);
  if (newest) {
    lines.push(element('b', '', says.waiting(open.length)), text(' '));
    lines.push(...(trouble === 'signed-out' || isSignedOut ? signIn(language) : [text(says.sendsItself)]));
    lines.push(text(' '), element('span', 'nw', says.receipt(receiptOf(newest.clientId))));
  }
  if (first) lines.push(element('div', '', ...refusal(rows.length - open.length, first, language)));
  if (rows.length === 0 && sent > 0) lines.push(text(says.sent(sent)));
  if (lines.length === 0) return [];
  return [
    icon(open.length > 0 ? 'cloud-up' : first ? 'warning' : 'cloud-tick'),
    element('div', '', ...lines),
  ];
}

function signIn(language: Language): Node[] {
  const says = words[language];
  const link = element('a', '', says.signIn);
  const next = new URLSearchParams({ next: location.pathname });
  link.setAttribute('href', `${href(language, '/sign-in')}?${next}`);
  return [text(`${says.signedOut} `), link];
}

function refusal(n: number, { clientId, refused = '' }: Waiting, language: Language): Node[] {
  const says = words[language];
  const again = button(says.again, async () => {
    await refuse(clientId, undefined);
    await show();
  });
  const giveUp = button(says.giveUp, async () => {
    await drop(clientId);
    await draw();
  });
  return [text(`${says.refused(n, refused)} `), again, giveUp];
}

function button(label: string, deed: () => Promise<void>): Node {
  const made = element('button', 'btn bare', label);
  made.setAttribute('type', 'button');
  made.addEventListener('click', () => void deed());
  return made;
}

const text = (words: string) => document.createTextNode(words);

function element(name: string, kind: string, ...parts: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...parts);
  return made;
}

function icon(name: 'cloud-up' | 'cloud-tick' | 'warning'): Node {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', ISLAND_ICONS[name]);
  svg.append(path);
  return svg;
}
