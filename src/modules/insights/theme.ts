import type { Theme } from '#maths/themes/index.ts'
import type { Conversation } from './conversation.ts'
import type { Said } from './said.ts'

/** The word for what stands in no theme, where a theme's key would be. */
export const noTheme = 'none'

/** A label as a heading has it. */
export const themeName = ({ label }: Pick<Theme, 'label'>) => label.charAt(0).toUpperCase() + label.slice(1)

type Scope = Pick<Conversation, 'slug'> | null

/** Where the themes of a conversation are, or those of all that was said. */
export const themesAddress = (of: Scope): `/${string}` => `/themes${ofScope(of)}`

/** Where a theme is, or something that can be done to it. */
export const themeAddress = (key: string, of: Scope, verb = ''): `/${string}` =>
  `/themes/${key}${verb && `/${verb}`}${ofScope(of)}`

const ofScope = (of: Scope) => (of ? `?of=${encodeURIComponent(of.slug)}` : '')

const steps = [3, 5, 10, 20, 50, 100, 200, 500, 1_000] as const

/**
 * How often something was said, and by how many at least. In steps: a count that went up by one when a statement is
 * moved would tell whether two statements are of one person. Where somebody chose what stands in it, by how many is
 * told not at all.
 */
export function howOften(texts: readonly Said[], { isMade }: Pick<Theme, 'isMade'>): string {
  const people = new Set(texts.flatMap(({ person }) => person ?? [])).size
  const least = steps.findLast((step) => step <= people)
  const times = texts.length === 1 ? 'Said once' : `Said ${texts.length} times`
  if (isMade) return times
  return least === undefined ? `${times}, in part without a name` : `${times}, by ${least} people or more`
}

/** The same page, saying what was done. */
export const saying = (address: string, done: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}done=${done}`
