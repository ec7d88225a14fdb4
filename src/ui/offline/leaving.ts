import { sendWaiting } from './going-out.ts';
import { waitingHere } from './hint.ts';

const PATIENCE = 5_000;

/** On the page of signing out: what waits goes first, as far as it goes soon; the rest stays, sealed for its own person. */
export function watchLeaving(): void {
  const said = document.getElementById('leaving');
  if (!said) return;
  const tell = () => said.toggleAttribute('hidden', waitingHere().length === 0);
  tell();
  document.addEventListener('sent', () => setTimeout(tell));
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leaves]')) watchForm(form);
}

function watchForm(form: HTMLFormElement): void {
  let leaves = false;
  form.addEventListener('submit', (event) => {
    if (leaves || waitingHere().length === 0) return;
    event.preventDefault();
    leaves = true;
    const late = new Promise((done) => setTimeout(done, PATIENCE));
    void Promise.race([sendWaiting(), late]).finally(() => form.requestSubmit());
  });
}
