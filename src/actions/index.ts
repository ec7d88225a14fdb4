import { accounts } from '#features/accounts/actions.ts';
import { answers } from '#features/answers/actions.ts';
import { checks } from '#features/checks/actions.ts';
import { deltas } from '#features/deltas/actions.ts';
import { health } from '#features/health/actions.ts';
import { integrity } from '#features/integrity/actions.ts';
import { papers } from '#features/papers/actions.ts';
import { practice } from '#features/practice/actions.ts';
import { reports } from '#features/reports/actions.ts';
import { retention } from '#features/retention/actions.ts';
import { review } from '#features/review/actions.ts';

export const server = {
  accounts,
  answers,
  checks,
  deltas,
  health,
  integrity,
  papers,
  practice,
  reports,
  retention,
  review,
};
