/** What people speak of in their own words, without any language model. Pure: the same texts, the same themes. */
export type { ThemeEdit } from './edits.ts'
export { fewest, findThemes, type Theme, type Themes } from './find-themes.ts'
export type { ThemeText } from './text.ts'
