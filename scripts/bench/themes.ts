import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { houseRoot } from '#platform/root.ts'
import { ownStatements } from '#test/edited-statements.ts'
import { areAbsent, readComments } from '#test/real-conversations.ts'
import { drawLots, type Lots } from '../../src/maths/opinions/index.ts'
import { drawSome } from '../../src/maths/opinions/lots.ts'
import { findThemes, type ThemeText } from '../../src/maths/themes/index.ts'
import { percent, table } from './opinions/tables.ts'
import { compareThemes } from './themes/agreement.ts'

const draws = 30

/** Measures whether texts of several sources fall apart into these again, and how long it takes. */
export function measureThemes(): string {
  if (areAbsent) return '\nThemes: skipped, for shared/data/opinions is not beside the house.\n'
  return `\n${measureMixes()}\n\n${measureSpeed()}\n`
}

type Said = { words: string; person: string }
/** Where a text comes from is the first word of its id. */
const from = (source: string, all: readonly Said[]): ThemeText[] =>
  all.map(({ words, person }, at) => ({ id: `${source} ${at}`, words, person: `${source} ${person}` }))
const byEachOne = (all: readonly string[]) => all.map((words, at) => ({ words, person: `${at}` }))

function readSources() {
  return {
    policing: from('policing', readComments('london.youth.policing')),
    biodiversity: from('biodiversity', readComments('scoop-hivemind.biodiversity')),
    invented: from('invented', byEachOne(ownStatements)),
    behaviours: from('behaviours', byEachOne(readBehaviours())),
  }
}

function readBehaviours(): string[] {
  const text = readFileSync(join(houseRoot, 'content', 'frameworks', 'sel-2022.yaml'), 'utf8')
  // The shape is the published content's own.
  const source = parse(text) as { characteristics: { behaviours: { text: string }[] }[] }
  return source.characteristics.flatMap(({ behaviours }) => behaviours.map((each) => each.text))
}

function draw(all: readonly ThemeText[], many: number, lots: Lots): ThemeText[] {
  return [...drawSome(lots, many, all.length)].flatMap((at) => all[at] ?? [])
}

function measureMixes(): string {
  const { policing, biodiversity, invented, behaviours } = readSources()
  const lots = drawLots('themes')
  const few = policing.length
  const mixes: [name: string, draws: number, mix: () => ThemeText[]][] = [
    ['policing and all of biodiversity', 1, () => [...policing, ...biodiversity]],
    ['policing and as many of biodiversity', draws, () => [...policing, ...draw(biodiversity, few, lots)]],
    [
      'these, invented statements and behaviours',
      draws,
      () => [...policing, ...draw(biodiversity, 40, lots), ...invented, ...behaviours],
    ],
    [
      'the same with 100 of biodiversity',
      draws,
      () => [...policing, ...draw(biodiversity, 100, lots), ...invented, ...behaviours],
    ],
  ]
  const rows = mixes.map(([name, many, mix]) => rowOf(name, Array.from({ length: many }, mix)))
  const heading = ['mixed', 'texts', 'themes', 'placed', 'purity of these', 'by chance', 'information (NMI)']
  return [
    'Texts of several sources, mixed, and what themes tell of where they came from:',
    table(heading, rows),
  ].join('\n')
}

function rowOf(name: string, mixes: readonly ThemeText[][]): (string | number)[] {
  const all = mixes.map((texts) => {
    const { themes } = findThemes(texts)
    const pairs = themes.flatMap((theme) =>
      theme.texts.map((id): [string, string] => [theme.key, id.split(' ')[0] ?? '']),
    )
    return { texts: texts.length, themes: themes.length, placed: pairs.length, ...compareThemes(pairs) }
  })
  const mean = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one) => sum + pick(one), 0) / all.length
  return [
    mixes.length > 1 ? `${name}, ${mixes.length} draws` : name,
    mean(({ texts }) => texts),
    mean(({ themes }) => themes).toFixed(1),
    percent(
      mean(({ placed }) => placed),
      mean(({ texts }) => texts),
    ),
    mean(({ purity }) => purity).toFixed(2),
    mean(({ chance }) => chance).toFixed(2),
    mean(({ information }) => information).toFixed(2),
  ]
}

/** Texts of real length: each is one of biodiversity, those after the first 316 with the beginning of another. */
function measureSpeed(): string {
  const { biodiversity } = readSources()
  const rows = [100, 316, 1_000, 2_000, 5_000].map((many) => {
    const texts = Array.from({ length: many }, (_, at): ThemeText => {
      const own = biodiversity[at % biodiversity.length]?.words ?? ''
      const other = biodiversity[(at * 7) % biodiversity.length]?.words ?? ''
      const words = at < biodiversity.length ? own : `${own} ${other.split(' ').slice(0, 6).join(' ')}`
      return { id: `${at}`, words, person: `${at % 90}` }
    })
    const began = performance.now()
    const { themes } = findThemes(texts)
    const milliseconds = performance.now() - began
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
    return [many, themes.length, `${milliseconds.toFixed(0)} ms`, `${megabytes} MB`]
  })
  return table(['texts', 'themes', 'time', 'memory of the whole process'], rows)
}
