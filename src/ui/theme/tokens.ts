/**
 * The colours of the house, by what they are for. They become custom properties (`--cw-<name>`) in the style sheet;
 * contrast.test.ts holds each pair that can meet on a page to WCAG 2.2 AA.
 */
export type Palette = Readonly<Record<TokenName, string>>

const names = [
  'paper',
  'card',
  'sunk',
  'ink',
  'ink-soft',
  'rule',
  'rule-strong',
  'link',
  'link-visited',
  'link-hover',
  'link-press',
  'house',
  'house-hover',
  'house-press',
  'house-shadow',
  'on-house',
  'house-tint',
  'night',
  'night-ink',
  'night-soft',
  'night-rule',
  'error',
  'error-fill',
  'error-press',
  'on-error',
  'error-tint',
  'success',
  'success-fill',
  'on-success',
  'success-tint',
  'notice-tint',
  'notice-ink',
  'focus',
  'focus-ink',
  'added-tint',
  'removed-tint',
] as const
export type TokenName = (typeof names)[number]

/** Warm paper, aubergine ink. */
export const light: Palette = {
  paper: '#fdf8ef',
  card: '#fffdfa',
  sunk: '#f6ecdc',
  ink: '#291733',
  'ink-soft': '#5d4b64',
  rule: '#e4d6c2',
  'rule-strong': '#837082',
  link: '#174c93',
  'link-visited': '#6a2a86',
  'link-hover': '#8f1c4d',
  'link-press': '#291733',
  house: '#5a2163',
  'house-hover': '#45184d',
  'house-press': '#2f0e36',
  'house-shadow': '#2f0e36',
  'on-house': '#ffffff',
  'house-tint': '#f3e4f2',
  night: '#2b1435',
  'night-ink': '#fdf3e6',
  'night-soft': '#d8c6da',
  'night-rule': '#59406a',
  error: '#b3201a',
  'error-fill': '#b3201a',
  'error-press': '#7d1411',
  'on-error': '#ffffff',
  'error-tint': '#fde5df',
  success: '#146037',
  'success-fill': '#1a6b3f',
  'on-success': '#ffffff',
  'success-tint': '#dcf0e0',
  'notice-tint': '#fff1c9',
  'notice-ink': '#4d3300',
  focus: '#ffe433',
  'focus-ink': '#1b0f22',
  'added-tint': '#d8f0de',
  'removed-tint': '#fbdcd6',
}

/** The same house after dark: deep warm ink for the page, paper for the words. */
export const dark: Palette = {
  paper: '#1b1121',
  card: '#271a2f',
  sunk: '#30213a',
  ink: '#f9f0e5',
  'ink-soft': '#cfbfce',
  rule: '#473550',
  'rule-strong': '#a693aa',
  link: '#a9cfff',
  'link-visited': '#dcb7f4',
  'link-hover': '#ffb5d0',
  'link-press': '#ffffff',
  house: '#e6bbee',
  'house-hover': '#f3d7f7',
  'house-press': '#cf9fd9',
  'house-shadow': '#8a5a95',
  'on-house': '#291733',
  'house-tint': '#442a4d',
  night: '#120a17',
  'night-ink': '#fdf3e6',
  'night-soft': '#cdbbd0',
  'night-rule': '#49355a',
  error: '#ff9d90',
  'error-fill': '#b92a22',
  'error-press': '#7d1411',
  'on-error': '#ffffff',
  'error-tint': '#4a1d1c',
  success: '#86dba2',
  'success-fill': '#1a6b3f',
  'on-success': '#ffffff',
  'success-tint': '#163a25',
  'notice-tint': '#453409',
  'notice-ink': '#ffe6a3',
  focus: '#ffe433',
  'focus-ink': '#1b0f22',
  'added-tint': '#17412a',
  'removed-tint': '#56211f',
}

/**
 * A thread is the colour of one characteristic, wherever it goes: `ink` for words and lines, `fill` for fields of
 * colour, `on` for words on such a field, `tint` for a ground behind ordinary words.
 */
export type Thread = Readonly<{ ink: string; fill: string; on: string; tint: string }>

export const threads: Readonly<Record<string, Readonly<{ light: Thread; dark: Thread }>>> = {
  trust: {
    light: { ink: '#08605f', fill: '#0c7473', on: '#ffffff', tint: '#d8eeeb' },
    dark: { ink: '#74d8d0', fill: '#0d6d6c', on: '#ffffff', tint: '#143b3d' },
  },
  collaboration: {
    light: { ink: '#a4360c', fill: '#c5420f', on: '#ffffff', tint: '#fde3d3' },
    dark: { ink: '#ffa27b', fill: '#b53c0e', on: '#ffffff', tint: '#49251a' },
  },
  innovation: {
    light: { ink: '#785000', fill: '#f5b82e', on: '#291733', tint: '#fdeec2' },
    dark: { ink: '#f8c857', fill: '#edaf26', on: '#291733', tint: '#413110' },
  },
  partnering: {
    light: { ink: '#a01c5d', fill: '#ba266d', on: '#ffffff', tint: '#fcdfea' },
    dark: { ink: '#ff98c1', fill: '#ab2163', on: '#ffffff', tint: '#491d38' },
  },
  difference: {
    light: { ink: '#483ba6', fill: '#5748bd', on: '#ffffff', tint: '#e7e3fb' },
    dark: { ink: '#b9b0ff', fill: '#5547b6', on: '#ffffff', tint: '#2c2757' },
  },
  // For characteristics of other frameworks, which the house has never met: see mark/thread.ts.
  'other-1': {
    light: { ink: '#2c5a1c', fill: '#3c6f29', on: '#ffffff', tint: '#e2efd6' },
    dark: { ink: '#a5d68b', fill: '#376726', on: '#ffffff', tint: '#233a1a' },
  },
  'other-2': {
    light: { ink: '#1d5583', fill: '#25679d', on: '#ffffff', tint: '#dcebf7' },
    dark: { ink: '#93c8f2', fill: '#235f91', on: '#ffffff', tint: '#183650' },
  },
  'other-3': {
    light: { ink: '#7b4421', fill: '#94542b', on: '#ffffff', tint: '#f5e4d3' },
    dark: { ink: '#e6b48b', fill: '#864b26', on: '#ffffff', tint: '#432b1c' },
  },
  'other-4': {
    light: { ink: '#7a2f7c', fill: '#8f3b91', on: '#ffffff', tint: '#f5e0f4' },
    dark: { ink: '#eaa6ea', fill: '#833584', on: '#ffffff', tint: '#432145' },
  },
  'other-5': {
    light: { ink: '#6a550f', fill: '#d6c044', on: '#291733', tint: '#f5efc9' },
    dark: { ink: '#dfcd63', fill: '#cdb83e', on: '#291733', tint: '#3a3413' },
  },
}

/** Writes all tokens as custom properties, for light and for dark, for the style sheet. */
export function tokensAsCss(): string {
  const properties = (palette: Palette, mode: 'light' | 'dark') =>
    [
      ...names.map((name) => `--cw-${name}:${palette[name]}`),
      ...Object.entries(threads).flatMap(([key, thread]) =>
        Object.entries(thread[mode]).map(([part, colour]) => `--cw-${key}-${part}:${colour}`),
      ),
    ].join(';')
  const classes = Object.keys(threads).map((key) => {
    const parts = (['ink', 'fill', 'on', 'tint'] as const).map(
      (part) => `--thread-${part}:var(--cw-${key}-${part})`,
    )
    return `.cw-thread--${key}{${parts.join(';')};--thread:var(--cw-${key}-ink)}`
  })
  // Paper is white and costs ink: what is printed from a dark screen takes the light colours.
  return [
    `:root{color-scheme:light dark;${properties(light, 'light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties(dark, 'dark')}}}`,
    ...classes,
  ].join('\n')
}
