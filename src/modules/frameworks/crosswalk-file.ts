import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { writeCells } from '#platform/csv.ts'
import { type Crosswalk, linksInOrder, relations, type Standing } from './crosswalk.ts'
import { plainText } from './framework.ts'
import { characteristicName } from './naming.ts'
import { placedIn } from './version.ts'

const end = z.strictObject({ characteristic: z.string(), behaviour: z.number().int().min(1) }).nullable()
const named = z.strictObject({ framework: z.string(), version: z.string() })

/** A crosswalk as it is written in a file: behaviours by their number within their characteristic, from 1. */
const crosswalkSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/),
  title: z.string().min(1),
  status: z.literal('ours'),
  note: z.string().min(1),
  from: named,
  to: named,
  links: z.array(
    z.strictObject({
      from: end,
      from_words: z.string().optional(),
      to: end,
      to_words: z.string().optional(),
      relation: z.enum(relations),
      reason: z.string().min(1),
    }),
  ),
})
export type CrosswalkFile = z.infer<typeof crosswalkSchema>

/**
 * Reads a crosswalk's YAML. Throws with what is wrong: only files of this house are read, never a stranger's.
 */
export const readCrosswalkFile = (text: string): CrosswalkFile => crosswalkSchema.parse(parse(text))

/** Writes a crosswalk as YAML, in the shape of `content/crosswalks`. */
export function writeCrosswalkYaml(crosswalk: Crosswalk): string {
  const standing = standingOf(crosswalk)
  const file: CrosswalkFile = {
    id: crosswalk.slug,
    title: crosswalk.title,
    status: 'ours',
    note: crosswalk.note,
    from: { framework: crosswalk.from.framework.slug, version: crosswalk.from.label },
    to: { framework: crosswalk.to.framework.slug, version: crosswalk.to.label },
    links: linksInOrder(crosswalk).map(({ from, to, relation, reason }) => {
      const [one, other] = [standing.get(from ?? ''), standing.get(to ?? '')]
      return {
        from: one ? endOf(one) : null,
        ...(one ? { from_words: tellingWords(one.behaviour.text) } : {}),
        to: other ? endOf(other) : null,
        ...(other ? { to_words: tellingWords(other.behaviour.text) } : {}),
        relation,
        reason,
      }
    }),
  }
  return stringify(file, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
}

/** Writes a crosswalk as a table for a spreadsheet, one link a row, with the words of both behaviours. */
export function writeCrosswalkCsv(crosswalk: Crosswalk): string {
  const standing = standingOf(crosswalk)
  const cells = (id: string | null) => {
    const own = standing.get(id ?? '')
    return own
      ? [
          characteristicName(own.characteristic),
          String(own.behaviour.position),
          plainText(own.behaviour.text),
        ]
      : ['', '', '']
  }
  const ends = ['characteristic', 'behaviour', 'text']
  return writeCells([
    [...ends.map((name) => `from_${name}`), 'relation', ...ends.map((name) => `to_${name}`), 'reason'],
    ...linksInOrder(crosswalk).map(({ from, to, relation, reason }) => [
      ...cells(from),
      relation,
      ...cells(to),
      reason,
    ]),
  ])
}

const standingOf = ({ from, to }: Crosswalk) =>
  new Map([from, to].flatMap(placedIn).map((standing) => [standing.behaviour.id, standing]))

const endOf = ({ behaviour, characteristic }: Standing) => ({
  characteristic: characteristic.key,
  behaviour: behaviour.position,
})

const mostWords = 12

/**
 * Words of a text to the letter, by which a reader of the file sees that the number points where it should.
 */
function tellingWords(text: string): string {
  const longest = text
    .split('**')
    .reduce((best, part) => (part.trim().length > best.trim().length ? part : best))
  return longest
    .trim()
    .split(/(?<=\s)/)
    .slice(0, mostWords)
    .join('')
    .trim()
}
