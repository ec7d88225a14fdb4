/** How far a work is that goes on behind the pages. Of one that was complete already there is no sign at all. */
export type Progress = {
  report: (done: number, total: number) => void;
  /** Between 0 and 1, while it goes on. */
  underWay: () => number | undefined;
  /** In percent, a tenth that was not said before. */
  newTenth: () => number | undefined;
};

export function progress(): Progress {
  let share: number | undefined;
  let said = -1;
  return {
    report: (done, total) => {
      share = done / total;
    },
    underWay: () => (share === 1 ? undefined : share),
    newTenth: () => {
      const tenth = share === undefined ? said : Math.floor(share * 10);
      if (tenth <= said) return undefined;
      said = tenth;
      return tenth * 10;
    },
  };
}
