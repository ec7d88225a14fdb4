import { takeLock } from '#server/lock.ts';

/** A process that takes the lock of the given folder, says how that went, and stays for as long as it holds it. */
const result = takeLock(process.argv[2] ?? '', () => process.exit(1));
console.log(result.ok ? 'held' : `refused by ${result.holder?.pid}`);
if (result.ok) setInterval(() => {}, 1_000);
