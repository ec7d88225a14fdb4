import type { Place } from '#features/content/finding.ts';
import type { ScenarioEnd } from '../../question.ts';
import type { Fragment } from '../fragment.ts';

/** A scene as its author wrote it, with where each piece stands. */
export type ParsedScene = {
  id: string;
  title: Fragment;
  body: Fragment;
  choices: ParsedChoice[];
  end: ParsedEnd | undefined;
  place: Place;
};

export type ParsedChoice = {
  text: Fragment;
  /** The id of the scene to which it leads; empty where that cannot be read. */
  target: { id: string; place: Place };
  points: number;
  consequence: Fragment;
  place: Place;
};

export type ParsedEnd = { end: ScenarioEnd; words: Fragment; place: Place };
