import { type Invented, inventConversation, type Kind, kinds } from '#test/invented-conversation.ts'
import { choosePeople, findGroups, layOutPeople } from '../../../src/maths/opinions/groups/find-groups.ts'
import { analyseOpinions, compareGroupings, sortColumns } from '../../../src/maths/opinions/index.ts'

/** What came of one invented conversation. */
export type Played = {
  kind: Kind
  people: number
  shown: string
  why: string
  stability: number
  isByDegree: boolean
  /** How right the grouping is that would be shown without a gate, by the adjusted Rand index. */
  before: number
  /** … and how right what is shown is, among those who are placed. */
  after: number
}

const sizes = [20, 30, 50, 80, 120, 200]

/** Invents so many conversations of each kind and size, and looks at what is shown of them. */
export function playConversations(times: number): Played[] {
  return kinds.flatMap((kind) =>
    sizes.flatMap((people) =>
      Array.from({ length: times }, (_, turn) => {
        const statements = 20 + ((turn * 13) % 50)
        const fill = 0.4 + ((turn * 7) % 5) / 10
        return play(kind, inventConversation({ kind, people, statements, fill, seed: `${turn}` }))
      }),
    ),
  )
}

function play(kind: Kind, { conversation, truth }: Invented): Played {
  const { table } = conversation
  const found = analyseOpinions(conversation, { seed: 'bench' })
  const chosen = choosePeople(table, sortColumns(conversation).views.length)
  const smallest = Math.max(5, Math.ceil(0.05 * chosen.length))
  const search = { smallest, seed: 'bench', votedByAll: 0 }
  const always = findGroups(layOutPeople(table, chosen, 0), table.people.length, search)
  return {
    kind,
    people: table.people.length,
    shown: found.shown,
    why: found.why.kind,
    stability: found.stability ?? 0,
    isByDegree: found.isByDegree,
    before: always ? compareGroupings(always.groupOf, truth) : 0,
    after: found.k > 0 ? compareGroupings(found.groupOf, truth) : 0,
  }
}
