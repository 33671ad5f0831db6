import { countUses } from './network.ts'
import type { ReadText } from './text.ts'

const most = 3

/** Names a theme by the words that are its own more than anybody else's, each in the form people use most. */
export function labelOf(inside: readonly ReadText[], outside: readonly ReadText[]): string {
  const [here, there] = [countUses(inside), countUses(outside)]
  return [...here]
    .map(([stem, count]) => ({
      stem,
      count,
      keyness: keyness([count, there.get(stem) ?? 0], [inside.length, outside.length]),
    }))
    .filter(({ count, keyness }) => count > 1 && keyness >= 0)
    .toSorted((a, b) => b.keyness - a.keyness || b.count - a.count || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem }) => commonestForm(stem, inside))
    .join(', ')
}

/** Log-likelihood G² of a word against the rest (T. Dunning, 1993); negative where it is said less here than there. */
function keyness(
  [here, there]: readonly [number, number],
  [inside, outside]: readonly [number, number],
): number {
  const share = (here + there) / (inside + outside)
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected))
  const g2 = 2 * (part(here, inside * share) + part(there, outside * share))
  return here / inside > share ? g2 : -g2
}

function commonestForm(stem: string, texts: readonly ReadText[]): string {
  const times = new Map<string, number>()
  for (const form of texts.flatMap(({ forms }) => forms.get(stem) ?? []))
    times.set(form, (times.get(form) ?? 0) + 1)
  const [form] = [...times].toSorted(([a, less], [b, more]) => more - less || (a < b ? -1 : 1))[0] ?? [stem]
  return form
}
