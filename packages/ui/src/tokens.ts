/** The colours of one theme: wall, ink, tile, water, one vermilion. */
export interface Palette {
  readonly paper: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly tile: string
  readonly rule: string
  readonly water: string
  readonly wash: string
  /** Late, loss, official mark; never decoration. */
  readonly vermilion: string
  /** A fill; as text it is `amberText`. */
  readonly amber: string
  readonly amberText: string
  /** Text on tile, water or vermilion. */
  readonly onFill: string
  /** Muted hues for the headings of chapters; a seventh chapter starts again. */
  readonly chapters: readonly [string, string, string, string, string, string]
}

const light: Palette = {
  paper: '#fbfaf6',
  card: '#ffffff',
  ink: '#1e2a30',
  ink2: '#51606a',
  tile: '#3d5560',
  rule: '#dedbd2',
  water: '#1f6f6b',
  wash: '#edf3f1',
  vermilion: '#b23a2b',
  amber: '#e2a32b',
  amberText: '#8a5a00',
  onFill: '#ffffff',
  chapters: ['#3b5b92', '#8a6420', '#3a7554', '#23708f', '#87466a', '#a23a2a'],
}

const dark: Palette = {
  paper: '#151d21',
  card: '#1c262b',
  ink: '#f2efe6',
  ink2: '#b3bfc5',
  tile: '#8aa5b0',
  rule: '#36434a',
  water: '#7cc4bd',
  wash: '#213235',
  vermilion: '#ec8475',
  amber: '#e9b04a',
  amberText: '#e9b04a',
  onFill: '#12191c',
  chapters: ['#9db8e6', '#d8b26a', '#8cc7a4', '#86c3dc', '#d79bbd', '#e89a8b'],
}

/** The one source of colours and type: `tokens.css` and the back offices' themes are made from it. */
export const tokens = {
  light,
  dark,
  font: {
    sans: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    serif: "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif",
  },
} as const

export type Theme = 'light' | 'dark'

/** The CSS variables of a theme, in the order of `tokens.css`. */
export const variablesOf = (theme: Theme): readonly (readonly [name: string, value: string])[] => {
  const { chapters, ink2, amberText, onFill, ...plain } = tokens[theme]
  return [
    ...Object.entries(plain).map(([name, value]) => [`--${name}`, value] as const),
    ['--ink-2', ink2],
    ['--amber-text', amberText],
    ['--on-fill', onFill],
    ...chapters.map((value, index) => [`--chapter-${index + 1}`, value] as const),
  ]
}

/** The hue of the nth chapter, from 1, as a CSS value. */
export const chapterHue = (ordinal: number): string =>
  `var(--chapter-${((ordinal - 1) % tokens.light.chapters.length) + 1})`
