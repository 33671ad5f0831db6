import { whenInWords } from '#platform/when.ts'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import type { Overlapping } from './overlapping.ts'

/** Says what else is on at the same time, where something is. */
export const OverlappingEvents = ({ others }: { others: readonly Overlapping[] }) =>
  others.length === 0 ? null : (
    <InsetText>
      <p>At the same time there is:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {others.map((other) => (
          <li>
            <a href={`/events/${other.slug}`}>{other.title}</a>
            {`, ${whenInWords(other).line}`}
          </li>
        ))}
      </ul>
      <p>That may be meant: you can go on all the same.</p>
    </InsetText>
  )
