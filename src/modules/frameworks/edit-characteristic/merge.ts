import type { CharacteristicWording } from '../drafting/draft.ts'
import { type BehaviourCollision, mergeBehaviours } from './merge-behaviours.ts'

type OwnField = 'title' | 'summary' | 'intro' | 'lenses'

/** What two editors made of the same thing, so that one of them has to choose. */
export type Collision =
  | { readonly what: 'own'; readonly field: OwnField; readonly theirs: string }
  | BehaviourCollision

export type Merged = { readonly wording: CharacteristicWording; readonly collisions: readonly Collision[] }

type Sides = { began: CharacteristicWording; theirs: CharacteristicWording; yours: CharacteristicWording }

/**
 * Brings together what two editors made of one characteristic, against what both began from: field by field,
 * behaviour by behaviour. Where both changed the same, yours stands, and it is told as a collision.
 */
export function mergeWordings({ began, theirs, yours }: Sides): Merged {
  const collisions: Collision[] = []
  const merge = (field: OwnField): string => {
    const [was, other, own] = [wordsOf(began, field), wordsOf(theirs, field), wordsOf(yours, field)]
    if (own === was) return other
    if (other !== was && other !== own) collisions.push({ what: 'own', field, theirs: other })
    return own
  }
  const behaviours = mergeBehaviours({
    began: began.behaviours,
    theirs: theirs.behaviours,
    yours: yours.behaviours,
  })
  const wording = {
    title: merge('title') || null,
    summary: merge('summary') || null,
    intro: merge('intro') || null,
    lenses: merge('lenses').split('\n').filter(Boolean),
    behaviours: behaviours.merged,
  }
  return { wording, collisions: [...collisions, ...behaviours.collisions] }
}

const wordsOf = (wording: CharacteristicWording, field: OwnField): string =>
  field === 'lenses' ? wording.lenses.join('\n') : (wording[field] ?? '')
