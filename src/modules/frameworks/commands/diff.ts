import { type Command, WrongUsage } from '#platform/command.ts'
import { compareVersions } from '../comparison/compare-versions.ts'
import type {
  ComparedCharacteristic,
  ComparedRow,
  Comparison,
  Passage,
  Placed,
} from '../comparison/comparison.ts'
import { relationWords } from '../comparison/words.ts'
import { changesInWords, isChanged } from '../drafting/compare-draft.ts'
import { linksBetween } from '../lineage/links.ts'
import { findVersionPair } from '../lineage/queries.ts'
import { characteristicName } from '../naming.ts'
import { listVersions } from '../queries.ts'
import { inForce } from '../version.ts'
import { whereFound } from './found.ts'
import { nameOf, readName } from './name.ts'

export const diffCommand: Command = {
  name: 'framework diff',
  usage: 'BEFORE AFTER [--json]',
  does: 'Says what became of a framework’s wording from one version to another, word by word.',
  more: 'Words are marked [-removed-], {+added+}, [<moved from here<] and {>moved to here>}; ** is emphasis.',
  flags: { json: { type: 'boolean' } },
  words: { least: 2, most: 2 },
  opens: 'house',
  run: (ask) =>
    whereFound(ask, async () => {
      const { house, words, flags, say } = ask
      const [one, other] = [readName(words[0] ?? ''), readName(words[1] ?? '')]
      if (one.framework !== other.framework)
        throw new WrongUsage('Two versions of one framework can be compared, as in a@2021-10 a@2022-10.')
      const { db } = house.database
      const holding = inForce(await listVersions(db, one.framework)).label
      const [before = '', after = ''] = [one, other].map(({ label }) =>
        label === 'current' ? holding : label,
      )
      const pair = await findVersionPair(db, { framework: one.framework, before, after })
      const comparison = compareVersions({ ...pair, links: linksBetween(pair, pair.stored) })
      say(flags.json ? JSON.stringify(asData(comparison), null, 2) : asText(comparison))
      return 0
    }),
}

function asText(comparison: Comparison): string {
  const { before, after, characteristics } = comparison
  return [
    `${nameOf(before)} -> ${nameOf(after)}`,
    `${changesInWords(comparison)}.`,
    ...characteristics.map(characteristicAsText),
  ].join('\n')
}

function characteristicAsText(compared: ComparedCharacteristic): string {
  const { before, after, title, summary, intro, lenses, rows } = compared
  const named = after ?? before
  const own = [
    ['Name', title],
    ['Summary', summary],
    ['Introduction', intro],
  ] as const
  return [
    `\n${named ? characteristicName(named) : compared.key} (${compared.key})`,
    `${changesInWords(compared)}.${isChanged(compared) ? '' : ' As it was.'}`,
    ...own.flatMap(([name, passage]) => (passage.change === 'none' ? [] : [`  ${name}: ${marked(passage)}`])),
    ...lenses.added.map((lens) => `  Lens {+${lens}+}`),
    ...lenses.dropped.map((lens) => `  Lens [-${lens}-]`),
    ...rows.flatMap((row) => (isKept(row) ? [] : [`  ${saidOf(row)}: ${marked(row.passage)}`])),
  ].join('\n')
}

const isKept = ({ relations, passage }: ComparedRow) =>
  passage.change === 'none' && relations.every((relation) => relation === 'kept')

const saidOf = ({ relations, sources, targets, isProposed }: ComparedRow) =>
  [
    relations.map((relation) => relationWords[relation]).join(', '),
    `${placesOf(sources)}${sources.length > 0 && targets.length > 0 ? ' -> ' : ''}${placesOf(targets)}`,
    ...(isProposed ? ['(proposed)'] : []),
  ].join(' ')

const placesOf = (placed: readonly Placed[]) =>
  placed.map(({ behaviour, characteristic }) => `${characteristic.key}/${behaviour.slug}`).join(' + ')

const marks = {
  kept: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
  'moved-from': ['[<', '<]'],
  'moved-to': ['{>', '>}'],
} as const

const marked = ({ pieces }: Passage) =>
  pieces.map(({ kind, runs }) => `${marks[kind][0]}${runs.map(stressed).join('')}${marks[kind][1]}`).join('')

/** Kept words may have won or lost their emphasis; then its marks are what was added or removed. */
function stressed({ text, emphasis, emphasisWas }: Passage['pieces'][number]['runs'][number]): string {
  if (!emphasis && !emphasisWas) return text
  const mark = emphasis === emphasisWas ? '**' : emphasis ? '{+**+}' : '[-**-]'
  return `${mark}${text}${mark}`
}

const asData = ({ before, after, counts, characteristics }: Comparison) => ({
  before: nameOf(before),
  after: nameOf(after),
  counts,
  characteristics: characteristics.map(({ key, title, summary, intro, lenses, counts, rows }) => ({
    key,
    title: passageAsData(title),
    summary: passageAsData(summary),
    intro: passageAsData(intro),
    lenses,
    counts,
    behaviours: rows.map(({ relations, sources, targets, isProposed, passage }) => ({
      relations,
      from: sources.map(addressed),
      to: targets.map(addressed),
      proposed: isProposed,
      ...passageAsData(passage),
    })),
  })),
})

const passageAsData = ({ change, pieces }: Passage) => ({ change, pieces })

const addressed = ({ behaviour, characteristic }: Placed) => ({
  characteristic: characteristic.key,
  behaviour: behaviour.slug,
})
