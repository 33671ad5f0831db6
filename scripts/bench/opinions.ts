import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { analyseInWorker } from '#platform/opinions/in-worker.ts'
import { houseRoot } from '#platform/root.ts'
import { inventConversation, kinds } from '#test/invented-conversation.ts'
import { runNode } from '../steps.ts'
import { type Played, playConversations } from './opinions/calibrate.ts'
import { measureDuplicates } from './opinions/duplicates.ts'
import { measureReal } from './opinions/real.ts'
import { percent, table } from './opinions/tables.ts'

/**
 * Measures the maths of opinions: what is shown of invented conversations whose groups are known, what is found of
 * real ones where these are beside the house, how long it takes, and how many duplicates are found. `times`
 * conversations of each kind and size are invented.
 */
export async function measureOpinions({ times }: { times: number }): Promise<string> {
  const parts = [
    await measureReal(),
    await measureSpeed(),
    measureLarge(),
    measureDuplicates(),
    calibrate(playConversations(times)),
  ]
  return `\n${parts.join('\n\n')}\n`
}

const met = (isMet: boolean) => (isMet ? 'met' : 'MISSED')

/** 500 people, 300 statements, 30,000 votes, with the gate, in a worker. */
async function measureSpeed(): Promise<string> {
  // The thread is that of a house as it is built.
  await runNode([join(houseRoot, 'scripts', 'boot.cjs'), 'build'])
  const { conversation } = inventConversation({
    kind: 'two',
    people: 500,
    statements: 300,
    fill: 0.2,
    seed: '1',
  })
  const runs: number[] = []
  for (let run = 0; run < 3; run += 1)
    runs.push((await analyseInWorker(conversation, { seed: 'bench' })).seconds)
  const middle = runs.toSorted((one, other) => one - other)[1] ?? 0
  return `500 people, 300 statements, ${conversation.table.column.length} votes with the gate, in a worker, the middle of three: ${middle.toFixed(2)} s (asked 2 s: ${met(middle <= 2)}).`
}

/** 100,000 people in a process of their own. */
function measureLarge(): string {
  const path = join(houseRoot, 'scripts', 'bench', 'opinions', 'large.ts')
  const { stdout } = spawnSync(process.execPath, [path, '100000', '2000', '20900000'], { encoding: 'utf8' })
  const { votes, seconds, processorSeconds, megabytesLoaded, peakMegabytes, k } = JSON.parse(stdout)
  const isMet = processorSeconds <= 6 && peakMegabytes <= 500
  return `100,000 people, 2,000 statements, ${votes} votes with the gate: ${processorSeconds.toFixed(1)} s of the processor, ${seconds.toFixed(1)} s by the clock, ${megabytesLoaded} MB with the votes loaded, ${peakMegabytes} MB at most, ${k} groups (asked 6 s, 500 MB: ${met(isMet)}).`
}

function calibrate(played: readonly Played[]): string {
  const rows = kinds.map((kind) => {
    const own = played.filter((one) => one.kind === kind)
    const shown = own.filter((one) => one.shown === 'groups')
    const good = own.filter(({ before }) => before >= 0.8)
    return [
      kind,
      own.length,
      percent(shown.length, own.length),
      percent(own.filter((one) => one.shown === 'leaning').length, own.length),
      kind === 'random' || kind === 'spectrum'
        ? '–'
        : percent(good.filter((one) => one.shown === 'groups').length, good.length),
      kind === 'random' || kind === 'spectrum'
        ? '–'
        : percent(shown.filter(({ after }) => after < 0.5).length, shown.length),
    ]
  })
  const grouped = played.filter(({ kind }) => kind !== 'random' && kind !== 'spectrum')
  const good = grouped.filter(({ before }) => before >= 0.8)
  const shown = grouped.filter((one) => one.shown === 'groups')
  const kept = good.filter((one) => one.shown === 'groups').length / good.length
  const bad = shown.filter(({ after }) => after < 0.5).length / shown.length
  const random = played.filter(({ kind }) => kind === 'random')
  const inRandom = random.filter((one) => one.shown !== 'none').length / random.length
  return [
    `${played.length} invented conversations of 20 to 200 people:`,
    table(
      [
        'kind',
        'conversations',
        'groups shown',
        'leaning',
        'good ones (index 0.8) kept',
        'bad ones (under 0.5) among those shown',
      ],
      rows,
    ),
    '',
    `In random votes ${percent(inRandom, 1)} (asked 2 %: ${met(inRandom <= 0.02)}); good ones kept ${percent(kept, 1)} (asked 90 %: ${met(kept >= 0.9)}); bad among those shown ${percent(bad, 1)} (asked 3 %: ${met(bad <= 0.03)}). Always shown, ${percent(grouped.filter(({ before }) => before < 0.5).length, grouped.length)} would be bad.`,
  ].join('\n')
}
