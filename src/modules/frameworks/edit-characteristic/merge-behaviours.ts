import type { DraftBehaviour } from '../drafting/draft.ts'
import { mergeOrder } from './merge-order.ts'
import { pairUp } from './pair-up.ts'

export type BehaviourField = 'text' | 'title' | 'lens' | 'easyRead' | 'audio' | 'id'
const fields: readonly BehaviourField[] = ['text', 'title', 'lens', 'easyRead', 'audio', 'id']

/** Where two editors meet in a behaviour, which stands at this place of what is brought together, or in the order. */
export type BehaviourCollision =
  | {
      readonly what: 'behaviour'
      readonly field: BehaviourField
      readonly place: number
      readonly theirs: string
    }
  /** One took it away, the other changed it: it stays, in the words of who changed it. */
  | { readonly what: 'they-removed' | 'you-removed'; readonly place: number }
  /** Both put the behaviours in another order: the words of each, as they have them. */
  | { readonly what: 'order'; readonly theirs: readonly string[] }

type Sides = Readonly<Record<'began' | 'theirs' | 'yours', readonly DraftBehaviour[]>>

/** One behaviour of what is brought together, with what the editors have to settle of it. */
type One = { behaviour: DraftBehaviour; unsettled: readonly Unsettled[] }
type Unsettled =
  | { what: 'behaviour'; field: BehaviourField; theirs: string }
  | { what: 'they-removed' | 'you-removed' }

export function mergeBehaviours({ began, theirs, yours }: Sides): {
  merged: readonly DraftBehaviour[]
  collisions: readonly BehaviourCollision[]
} {
  const [inTheirs, inYours] = [nameAll(began, theirs, 'theirs'), nameAll(began, yours, 'yours')]
  const was = new Map(began.map((one, index) => [`began ${index}`, one]))
  const both = shareNew(inTheirs, inYours, was)
  const ones = new Map(
    [...new Set([...was.keys(), ...inTheirs.keys(), ...both.keys()])].flatMap((name) => {
      const one = settle(was.get(name), inTheirs.get(name), both.get(name))
      return one ? [[name, one] as const] : []
    }),
  )
  const { order, isCollision } = mergeOrder({
    began: [...was.keys()],
    theirs: [...inTheirs.keys()],
    yours: [...both.keys()],
    isThere: (name) => ones.has(name),
  })
  const standing = order.flatMap((name) => ones.get(name) ?? [])
  return {
    merged: standing.map(({ behaviour }) => behaviour),
    collisions: [
      ...standing.flatMap(({ unsettled }, index) => unsettled.map((one) => ({ ...one, place: index + 1 }))),
      ...(isCollision ? [{ what: 'order' as const, theirs: theirs.map(({ text }) => text) }] : []),
    ],
  }
}

type Named = ReadonlyMap<string, DraftBehaviour>

/** The behaviours of a side by name: that of the one which they began as, or one of their own. */
function nameAll(
  began: readonly DraftBehaviour[],
  side: readonly DraftBehaviour[],
  own: 'theirs' | 'yours',
): Named {
  const cameOf = pairUp(began, side)
  return new Map(
    side.map((one, index) => {
      const from = cameOf.get(index)
      return [from === undefined ? `${own} ${index}` : `began ${from}`, one]
    }),
  )
}

/** What both added in the same words is one. */
function shareNew(theirs: Named, yours: Named, was: Named): Named {
  const free = new Map([...theirs].filter(([name]) => !was.has(name)))
  return new Map(
    [...yours].map(([name, one]) => {
      const same = was.has(name) ? undefined : [...free].find(([, other]) => other.text === one.text)?.[0]
      if (same) free.delete(same)
      return [same ?? name, one]
    }),
  )
}

/** What becomes of one behaviour; null where it goes. */
function settle(
  was: DraftBehaviour | undefined,
  theirs: DraftBehaviour | undefined,
  yours: DraftBehaviour | undefined,
): One | null {
  if (theirs && yours) return join(was, theirs, yours)
  const left = theirs ?? yours
  if (!left) return null
  if (!was) return { behaviour: left, unsettled: [] }
  if (isSame(was, left)) return null
  return { behaviour: left, unsettled: [{ what: theirs ? 'you-removed' : 'they-removed' }] }
}

function join(was: DraftBehaviour | undefined, theirs: DraftBehaviour, yours: DraftBehaviour): One {
  const unsettled: Unsettled[] = []
  const chosen = fields.map((field): [BehaviourField, string | undefined] => {
    const [before, other, own] = [was?.[field] ?? '', theirs[field] ?? '', yours[field] ?? '']
    if (own === before) return [field, theirs[field]]
    if (other !== before && other !== own) unsettled.push({ what: 'behaviour', field, theirs: other })
    return [field, yours[field]]
  })
  return { behaviour: { ...yours, ...Object.fromEntries(chosen) }, unsettled }
}

const isSame = (one: DraftBehaviour, other: DraftBehaviour) =>
  fields.every((field) => (one[field] ?? '') === (other[field] ?? ''))
