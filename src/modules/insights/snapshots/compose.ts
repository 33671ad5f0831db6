import {
  type Conversation as Analysed,
  type Analysis,
  alignGroups,
  type Confidentiality,
  countAsTold,
  countByGroup,
  discloseSizes,
  discloseStatement,
  explainAnalysis,
  explainWhy,
  restate,
  type VoteTable,
} from '#maths/opinions/index.ts'
import type { ReadVotes } from '../read-votes.ts'
import type { KeptStanding } from '../standing.ts'
import { type Body, groupName, type Sentence } from './body.ts'
import { countChanged } from './changed-people.ts'
import { findChanges, type Pair } from './changes.ts'
import { discloseFigures, type Made, makeFigures, type ShownFrom } from './figures.ts'
import { findInParts, hearParts } from './parts.ts'

export type Composing = {
  number: number
  read: ReadVotes
  analysed: Analysed
  analysis: Analysis
  last: { number: number; body: Body } | null
  /** In which snapshots figures were made that were ever shown of each statement, by its number. */
  shownFrom: ReadonlyMap<string, ShownFrom>
  /** What those were made of. */
  kept: ReadonlyMap<number, KeptStanding>
  /** The classes of parts, and how many members each has. */
  members: ReadonlyMap<string, number>
  /** As what the parts count from which the statements that are in were said. */
  saidBy: readonly string[]
  /** The conversation is closed: nothing follows. */
  isFinal: boolean
  pairs: readonly Pair[]
  confidentiality: Confidentiality
}

/**
 * Puts a snapshot together: what the votes come to, with groups numbered as before, with figures that follow the last
 * ones only where nobody's vote can be told by it, and with nothing in it that is confidential. All findings and all
 * sentences are of the figures that are shown.
 */
export function composeSnapshot(composing: Composing): { body: Body; standing: KeptStanding } {
  return holdLast(composing) ?? composeAnew(composing)
}

/** At the close so few may have changed what they say that any figure would tell of them: then all stays as it was. */
function holdLast({ number, read, last, kept, confidentiality }: Composing) {
  const before = last && kept.get(last.number)
  if (!before || countChanged(before.table, read.table) >= confidentiality.threshold) return null
  return { body: last.body, standing: { ...before, number } }
}

function composeAnew(composing: Composing): { body: Body; standing: KeptStanding } {
  const { read, analysed, confidentiality, last, kept, members } = composing
  const standing = stand(composing)
  const classes = [...new Set([...members.keys(), ...read.classOf.values()])].toSorted()
  const made = makeFigures({
    after: standing,
    kept,
    shownFrom: composing.shownFrom,
    classOf: read.classOf,
    classes,
    threshold: confidentiality.threshold,
  })
  const figures = discloseFigures(made, read.table.statements, confidentiality)
  const analysis = restateAsShown(composing.analysis, made, figures)
  const heard = countClasses(composing, classes)
  const body: Body = {
    ...tellAnalysis(analysed, { ...analysis, sizes: sizesOf(standing) }, confidentiality),
    ...nameFindings(analysed.table, analysis),
    figures,
    parts: hearParts(heard, { ...confidentiality, isFinal: composing.isFinal }),
    ...findInParts(figures, classes),
    changes: findChanges({
      pairs: composing.pairs,
      after: standing,
      kept,
      shown: last?.body.changes ?? [],
      confidentiality,
    }),
  }
  return { body: isTooFew(composing) ? tellTooFew(body) : body, standing }
}

/** A conversation that closes may have fewer voters than the threshold: of them nothing is told, nor how many. */
const isTooFew = ({ read, confidentiality }: Composing) =>
  discloseStatement(
    { all: { n: read.table.people.length, agree: 0, disagree: 0, pass: 0 }, groups: [] },
    confidentiality,
  ).all.kind === 'hidden'

function tellTooFew(body: Body): Body {
  const why = 'We can’t see groups, nor say anything else: too few people voted.'
  return {
    ...body,
    people: null,
    votes: null,
    stability: null,
    why,
    sentences: [{ before: 'Too few people voted to say how.', number: null, after: '' }],
    sizes: [],
    parts: body.parts.map((part) => ({
      ...part,
      voters: null,
      votesShare: null,
      statementsShare: null,
      isQuiet: false,
    })),
    twice: [],
    strong: [],
    unheard: [],
  }
}

/** What it is made of; groups that are not shown are none, and others keep their numbers. */
function stand({ number, read: { table }, analysis, kept }: Composing): KeptStanding {
  const hasGroups = analysis.shown === 'groups'
  if (!hasGroups) return { number, table, groupOf: new Int32Array(table.people.length).fill(-1), k: 0 }
  // The latest that had as many groups, or else that had any: also where the last one had none.
  const grouped = [...kept.values()].toSorted((one, other) => other.number - one.number)
  const before = grouped.find(({ k }) => k === analysis.k) ?? grouped.find(({ k }) => k > 0)
  const placed = { people: table.people, groupOf: analysis.groupOf }
  const aligned = before
    ? alignGroups({ people: before.table.people, groupOf: before.groupOf }, placed, analysis.k)
    : analysis.groupOf
  return { number, table, groupOf: aligned, k: analysis.k }
}

const sizesOf = ({ groupOf, k }: KeptStanding) =>
  Array.from({ length: k }, (_, group) => groupOf.filter((one) => one === group).length)

type Told = Pick<
  Body,
  'people' | 'votes' | 'shown' | 'k' | 'stability' | 'isByDegree' | 'why' | 'sentences' | 'sizes'
>

function tellAnalysis(analysed: Analysed, analysis: Analysis, confidentiality: Confidentiality): Told {
  const { table } = analysed
  const people = table.people.length
  const { shown, stability, isByDegree, sizes, columns } = analysis
  const k = shown === 'groups' ? analysis.k : 0
  const placed = sizes.reduce((sum, size) => sum + size, 0)
  return {
    people,
    votes: table.column.length,
    shown,
    k,
    stability: stability === null ? null : Math.round(100 * stability) / 100,
    isByDegree,
    why: explainWhy(analysis.why, {
      people,
      statements: columns.views.length,
      k: analysis.k,
    }),
    sentences: explainAnalysis(analysed, analysis, {
      texts: new Map(table.statements.map((id) => [id, marked(id)])),
      groupNames: Array.from({ length: k }, (_, group) => groupName(group)),
      confidentiality,
    }).map(partSentence),
    // Whoever is in none counts as one more group: all together are the people who voted, which is told.
    sizes: k === 0 ? [] : discloseSizes([...sizes, people - placed], confidentiality),
  }
}

/** Where a statement's words come when somebody reads the sentence: they may have been mended or taken out by then. */
const marked = (id: string) => `\u0001${id}\u0001`

function partSentence(words: string): Sentence {
  const [before = '', number, after = ''] = words.split('\u0001')
  return { before, number: number === undefined ? null : Number(number), after }
}

type Found = Pick<Body, 'commonGround' | 'commonRefusal' | 'divisive' | 'unclear' | 'held'>

/** All that is found follows from what the figures show; and nothing is found where they hide what it rests on. */
function restateAsShown(analysis: Analysis, made: Made, figures: Body['figures']): Analysis {
  const told = {
    all: countAsTold(
      made.all,
      figures.map(({ all }) => all),
    ),
    groups: made.groups.map((counts, group) =>
      countAsTold(
        counts,
        figures.map(({ groups }) => groups[group]),
      ),
    ),
  }
  const restated = restate(analysis, made, told)
  const tells = (answer: 'agree' | 'pass') => {
    return ({ column }: { column: number }) => {
      const all = figures[column]?.all
      return all !== undefined && all.kind !== 'hidden' && !(all.kind === 'shown' && all[answer] === '[c]')
    }
  }
  return {
    ...restated,
    divisive: restated.divisive.filter(tells('agree')),
    unclear: restated.unclear.filter(tells('pass')),
  }
}

/** What was found, by the numbers of statements. */
function nameFindings(table: VoteTable, analysis: Analysis): Found {
  const numberOf = ({ column }: { column: number }) => Number(table.statements[column])
  const held = analysis.shown === 'groups' ? analysis.held : []
  return {
    commonGround: analysis.commonGround.map(numberOf),
    commonRefusal: analysis.commonRefusal.map(numberOf),
    divisive: analysis.divisive.map(numberOf),
    unclear: analysis.unclear.map(numberOf),
    held: held.map((own) => own.map((one) => ({ number: numberOf(one), for: one.for }))),
  }
}

function countClasses({ read, members, saidBy }: Composing, classes: readonly string[]) {
  const { table, classOf } = read
  const places = new Map(classes.map((word, place) => [word, place]))
  const groupOf = Int32Array.from(table.people, (id) => places.get(classOf.get(id) ?? '') ?? -1)
  const counts = countByGroup(table, groupOf, classes.length)
  return classes.map((word, place) => ({
    class: word,
    members: members.get(word) ?? 0,
    voters: groupOf.filter((one) => one === place).length,
    votes: counts[place]?.seen.reduce((sum, seen) => sum + seen, 0) ?? 0,
    statements: saidBy.filter((one) => one === word).length,
  }))
}
