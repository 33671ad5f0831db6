import type { Missing } from './missing.ts'

/** What is missing before an event can be published, each with the way to where it is said. */
export const MissingList = ({ missing }: { missing: readonly Missing[] }) => (
  <>
    <p>Before it can be published:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {missing.map(({ says, href }) => (
        <li>
          <a href={href}>{says}</a>
        </li>
      ))}
    </ul>
  </>
)
