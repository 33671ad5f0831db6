import { areAbsent, pathOf, realConversations } from '#test/real-conversations.ts'
import { readConversation } from '../../../src/commands/opinions/read-conversation.ts'
import { analyseOpinions, compareGroupings, sortColumns } from '../../../src/maths/opinions/index.ts'
import { keepStatements } from '../../../src/maths/opinions/votes.ts'
import { placeBySeven } from './seven-votes.ts'
import { percent, table } from './tables.ts'

/** What is found of the conversations that lie beside the house: groups as published, and people by seven votes. */
export async function measureReal(): Promise<string> {
  if (areAbsent) return 'Real conversations: skipped, for shared/data/opinions is not beside the house.'
  const rows: (string | number)[][] = []
  for (const { name, meta, k, smallest } of realConversations) {
    const { conversation, given } = await readConversation(pathOf(name, 'votes.csv'), {
      statements: pathOf(name, 'comments.csv'),
      meta: meta ? meta.split(',') : [],
      given: pathOf(name, 'participants-votes.csv'),
      isCompatible: false,
      seed: 'bench',
    })
    if (!given) continue
    const found = analyseOpinions(conversation, { seed: 'bench', isCompatible: true, k, smallest })
    const ours = analyseOpinions(conversation, { seed: 'bench' })
    const views = keepStatements(conversation.table, sortColumns(conversation).isView)
    const seven = placeBySeven(views, given.groupOf, given.ids.length, 15)
    rows.push([
      name,
      conversation.table.people.length,
      compareGroupings(found.groupOf, given.groupOf).toFixed(3),
      ours.shown === 'none' ? `none (${ours.why.kind})` : `${ours.k} (${ours.shown})`,
      ours.stability?.toFixed(2) ?? '–',
      percent(seven.smallerRight, seven.smaller),
      percent(seven.placed, seven.hidden),
      percent(seven.placedRight, seven.placed),
    ])
  }
  const heading = [
    'conversation',
    'people',
    'index to published groups',
    'ours shows',
    'stability',
    'smaller group right by 7 votes',
    'placed by 7 votes',
    'of these right',
  ]
  return [
    'Real conversations (asked: index 0.82 each, 0.90 mean; smaller group 50 %, placed 90 % right):',
    table(heading, rows),
  ].join('\n')
}
