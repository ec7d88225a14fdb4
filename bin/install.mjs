import { existsSync, readFileSync } from 'node:fs';
import { inProject, node24, quietly } from './project.mjs';

/** Brings node_modules to what package-lock.json says, and does nothing where it is there already. */
export async function installWhereNeeded() {
  if (isInstalled()) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  // A NODE_ENV of production would leave out what builds and tests.
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  const { code, output } = await quietly(npm, args, { shell });
  if (code !== 0) throw new Error(`npm ci: ${output}`);
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules', '.package-lock.json');
  if (!wanted || !present || !existsSync(node24)) return false;
  const same = (name) => present[name]?.version === wanted[name].version;
  return (
    Object.keys(present).every((name) => wanted[name]) &&
    Object.keys(wanted).every(
      (name) => name === '' || same(name) || (wanted[name].optional && !present[name]),
    )
  );
}

function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(inProject(...path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
