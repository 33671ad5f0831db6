import { WrongUsage } from '#platform/command.ts'
import { slug } from '../framework.ts'

/** Which version a person means: a framework's short name, and a label or the one in force. */
export type Named = { framework: string; label: string | 'current' }

/**
 * Reads `sel-system-leader` (in force), `sel-system-leader@2022-10`, or the two as separate words.
 *
 * @throws WrongUsage where it is no such name.
 */
export function readName(word: string, version?: string): Named {
  const [framework = '', label, ...rest] = word.split('@')
  if (!slug.safeParse(framework).success || rest.length > 0 || (label && version)) {
    throw new WrongUsage(`“${word}” is no name of a framework. It looks like sel-system-leader@2022-10.`)
  }
  return { framework, label: label || version || 'current' }
}

export const nameOf = ({ framework, label }: { framework: { slug: string }; label: string }) =>
  `${framework.slug}@${label}`
