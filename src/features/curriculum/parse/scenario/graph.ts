import type { Finding, Place } from '#features/content/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { SceneKey } from '../../question.ts';
import { choicesOf, endOf, least, most, reachable, totalsFrom } from '../../scenario.ts';
import type { ParsedScene } from './scene.ts';

/** What is wrong with scenes that are each well written: how they lead to each other, and what that decides. */
export function graphFaults(scenes: ParsedScene[], key: SceneKey[], place: Place): Finding[] {
  if (!scenes.some(({ end }) => end)) return [finding(place, 'scenario-without-end')];
  const { order, loop } = reachable(key);
  const lost = scenes.filter((_, i) => !order.includes(i));
  const unreachable = lost.map((scene) => finding(scene.place, 'unreachable-scene', scene.id));
  if (loop) {
    const back = scenes[loop.scene]!.choices[loop.choice]!;
    return [...unreachable, finding(back.target.place, 'scenario-loop', back.target.id)];
  }
  return unreachable.length > 0 ? unreachable : pointFaults(scenes, key, place);
}

function pointFaults(scenes: ParsedScene[], key: SceneKey[], place: Place): Finding[] {
  const best = totalsFrom(key, most);
  if (best[0] === totalsFrom(key, least)[0]) return [finding(place, 'nothing-decided')];
  const fails = onBestPaths(key, best).find((scene) => endOf(key[scene]) === 'fail');
  return fails === undefined ? [] : [finding(scenes[fails]!.end!.place, 'best-path-fails')];
}

/** The scenes of all paths that have the most points. */
function onBestPaths(key: SceneKey[], best: number[]): number[] {
  const reached = new Set([0]);
  for (const scene of reachable(key).order) {
    if (!reached.has(scene)) continue;
    for (const { to, points } of choicesOf(key[scene]))
      if (points + best[to]! === best[scene]) reached.add(to);
  }
  return [...reached];
}
