import { measuresByLevel, type SuccessMeasure } from './community.ts'

/** What success would look like, level by level. */
export const Measures = ({ measures }: { measures: readonly SuccessMeasure[] }) => (
  <div class="cw-levels">
    {measuresByLevel(measures).map(({ level, measures: ofLevel }) => (
      <div class="cw-levels__level">
        <h3 class="cw-levels__name">{level}</h3>
        <ul class="cw-levels__measures">
          {ofLevel.map(({ text }) => (
            <li class="cw-levels__measure">{text}</li>
          ))}
        </ul>
      </div>
    ))}
  </div>
)
