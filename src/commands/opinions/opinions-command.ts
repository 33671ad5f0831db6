import { type Analysis, explainAnalysis } from '#maths/opinions/index.ts'
import type { Command, CommandAskAlone } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { analyseInWorker } from '#platform/opinions/in-worker.ts'
import { type Options, readOptions } from './options.ts'
import { writePage } from './page.ts'
import { type ReadConversation, readConversation } from './read-conversation.ts'
import { writeResult } from './result.ts'

export const opinionsCommand: Command = {
  name: 'opinions',
  usage:
    'VOTES.csv --statements COMMENTS.csv [--meta 1,4,5] [--compatible] [--groups K] [--smallest N] [--given PARTICIPANTS.csv] [--seed S] [--json]',
  does: 'Finds common ground, differences and opinion groups in votes on statements, and says when there is nothing to see.',
  more: 'It needs no house and no database, and reads what Polis exports. With --given it takes the groups of a file, so that figures can be checked. See docs/operate/opinions.md.',
  flags: {
    statements: { type: 'string' },
    meta: { type: 'string' },
    compatible: { type: 'boolean' },
    groups: { type: 'string' },
    smallest: { type: 'string' },
    given: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 1 },
  opens: 'nothing',
  async run(ask) {
    const options = readOptions(ask.flags)
    const read = await readConversation(ask.words[0] ?? '', options)
    for (const note of read.notes) ask.report(note)
    const stop = new AbortController()
    const interrupt = () => stop.abort()
    process.once('SIGINT', interrupt)
    try {
      return await analyse(ask, read, options, stop.signal)
    } catch (error) {
      if (!stop.signal.aborted) throw error
      ask.report('Stopped.')
      return 130
    } finally {
      process.removeListener('SIGINT', interrupt)
    }
  },
}

async function analyse(
  { flags, say }: CommandAskAlone,
  read: ReadConversation,
  options: Options,
  signal: AbortSignal,
) {
  const { seed, isCompatible, k, smallest } = options
  const manner = {
    seed,
    isCompatible,
    ...(k === undefined ? {} : { k }),
    ...(smallest === undefined ? {} : { smallest }),
    ...(read.given ? { given: { groupOf: read.given.groupOf, k: read.given.ids.length } } : {}),
  }
  const analysis = await analyseInWorker(read.conversation, manner, { signal })
  refuseUnlessEnough(analysis, k)
  const groupIds = nameGroups(read, analysis, isCompatible)
  const { texts, conversation } = read
  const sentences = explainAnalysis(conversation, analysis, { texts, groupNames: groupIds })
  if (flags.json) say(JSON.stringify(writeResult(read, analysis, { seed, sentences, groupIds }), null, 1))
  else for (const line of writePage(read, analysis, { seed, sentences, groupIds })) say(line)
  return 0
}

/** Whoever asks for more groups than there are people for is told, before anything is shown. */
function refuseUnlessEnough({ why }: Analysis, k: number | undefined): void {
  if (k === undefined || why.kind !== 'few') return
  throw new OperatorError(
    'CW-OPINIONS-5',
    `${k} groups of ${why.smallest} or more people need ${why.needed} people who voted enough, and there are ${why.people}`,
    'Ask for fewer groups, or for smaller ones (--smallest).',
  )
}

/** What groups are called: as the file calls them, by number as Polis does, or by letter. */
function nameGroups({ given }: ReadConversation, { k }: Analysis, isCompatible: boolean): string[] {
  if (given) return given.ids
  const letter = (group: number) => (k > 26 ? `G${group + 1}` : String.fromCharCode(65 + group))
  return Array.from({ length: k }, (_, group) => (isCompatible ? `${group}` : letter(group)))
}
