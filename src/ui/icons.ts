/** The drawings by name: strokes on a square of 20, coloured by the text around them. */

/** Those that islands use: each of them travels with every script. */
export const ISLAND_ICONS = {
  law: 'M10 3.5v13M6 16.5h8M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  'ring-tick': 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM7 10.2l2.2 2.2L13.2 8',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.6',
  warning: 'M10 3.5 2.8 16h14.4zM10 8.5v3.5M10 14.2v.1',
  hourglass: 'M6 3.5h8M6 16.5h8M7 3.5c0 4 6 4.5 6 6.5s-6 2.5-6 6.5M13 3.5c0 4-6 4.5-6 6.5s6 2.5 6 6.5',
  tick: 'm5 10.5 3.5 3.5L15 6.5',
  cross: 'm5.5 5.5 9 9m0-9-9 9',
  partly: 'M4.5 10c2-2.5 3.7-2.5 5.5 0s3.5 2.5 5.5 0',
  'cloud-tick':
    'M6 15.5a3.5 3.5 0 0 1-.4-7A4.5 4.5 0 0 1 14.3 9a3.2 3.2 0 0 1-.3 6.5zM7.8 11.8l1.6 1.6 2.9-3',
  'cloud-up':
    'M6 15.5a3.5 3.5 0 0 1-.4-7A4.5 4.5 0 0 1 14.3 9a3.2 3.2 0 0 1-.3 6.5zM10 13.5V10m-1.5 1.5L10 10l1.5 1.5',
  flag: 'M5 17V4h9l-2 3 2 3H5',
  next: 'M4 10h12m-4.5-4.5L16 10l-4.5 4.5',
  back: 'm12 5-5 5 5 5',
  open: 'm8 5 5 5-5 5',
  down: 'm5 8 5 5 5-5',
  up: 'm5 12 5-5 5 5',
} as const;

export const ICONS = {
  ...ISLAND_ICONS,
  home: 'M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4',
  book: 'M4 4.5h4.5A1.5 1.5 0 0 1 10 6v10a2 2 0 0 0-2-1.5H4zM16 4.5h-4.5A1.5 1.5 0 0 0 10 6v10a2 2 0 0 1 2-1.5h4z',
  chart: 'M4 16h12M6 13V9M10 13V5M14 13v-6',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5',
  people:
    'M8 10a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 10zM2.5 16.5C3 13.8 5.2 12.5 8 12.5s5 1.3 5.5 4M13 4.8a2.7 2.7 0 0 1 0 5M15 12.8c1.5.6 2.3 1.8 2.6 3.5',
  agency: 'M5 16.5V4h6v12.5M11 8h4v8.5M3.5 16.5h13M7.5 7h1M7.5 10h1M7.5 13h1',
  pen: 'M4 16l1-4 8.5-8.5a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2L8 15zM12 5l3 3',
  list: 'M7 5.5h9M7 10h9M7 14.5h9M4 5.5v.1M4 10v.1M4 14.5v.1',
  ring: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  'ring-half': 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 3.5v13M12 4.5v11M14 6v8',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.5v4M10 6.6v.1',
  pause: 'M7 5v10M13 5v10',
  offline:
    'M3 3l14 14M5 11a7 7 0 0 1 3-1.7M2.5 8A11 11 0 0 1 6 5.8M10 6c2.8 0 5.4.9 7.5 2.8M12.5 9.6c1 .3 1.8.8 2.5 1.4M10 15.5v.1',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.6 12.6 17 17',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  lock: 'M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z',
  download: 'M10 3.5v9m-3.5-3.5L10 12.5 13.5 9M4 16.5h12',
} as const;

export type IconName = keyof typeof ICONS;
export type IslandIcon = keyof typeof ISLAND_ICONS;
