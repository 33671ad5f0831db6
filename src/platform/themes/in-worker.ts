import type { ThemeEdit, Themes, ThemeText } from '#maths/themes/index.ts'
import { askThread } from '../ask-thread.ts'

/** What the thread is asked. */
export type Asked = { texts: readonly ThemeText[]; edits: readonly ThemeEdit[] }

/** Finds themes in a thread of its own: of some thousand texts it takes a second, in which a house answers others. */
export const findThemesInWorker = (asked: Asked): Promise<Themes> =>
  askThread<Themes>('platform/themes', asked)
