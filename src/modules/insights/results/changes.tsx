import { isLikelyReal } from '#maths/opinions/index.ts'
import { Section } from '#ui/layout/section.tsx'
import type { ShownResults } from '../shown-results.ts'
import type { Change } from '../snapshots/body.ts'

/** How the same people answered to the old words and to the new ones. */
export const Changes = ({ results: { snapshot, texts, conversation } }: { results: ShownResults }) => {
  const changes = snapshot.body.changes.filter(({ before, after }) => texts.has(before) && texts.has(after))
  if (changes.length === 0) return null
  return (
    <Section title="Before and after a rewording" id="before-after">
      <p>
        {`Of those who voted on both. It is shown from ${2 * conversation.threshold} people on. “Likely real” means that chance alone would do so less than once in twenty times (McNemar’s exact test).`}
      </p>
      <ul>
        {changes.map((change) => (
          <li>
            {`“${texts.get(change.before)?.words}” became “${texts.get(change.after)?.words}”: ${changeInWords(change)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function changeInWords({ n, towards, away, unchanged, p }: Change): string {
  if (p === null) return `of the ${n} who voted on both, those who moved are too few to tell apart.`
  const verdict = isLikelyReal(p) ? 'likely real' : 'could be chance'
  return `of the ${n} who voted on both, ${towards} moved towards it, ${away} away from it, ${unchanged} did not move. That is ${verdict} (p = ${p < 0.001 ? 'less than 0.001' : p.toFixed(3)}).`
}
