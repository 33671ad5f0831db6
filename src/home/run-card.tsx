import { nextStepOf, type RunFacts } from '#modules/connect/index.ts'
import { HallCard } from './card.tsx'

/** What an organiser does next in the campaign that is open; where there is nothing, how it stands. */
export const RunCard = ({ run, today }: { run: NonNullable<RunFacts>; today: string }) => {
  const { says, button } = nextStepOf(run, today)
  const home = `/campaigns/${run.campaign.slug}`
  return (
    <HallCard room="For organisers" title={button?.words ?? `Run ${run.title}`} href={button?.href ?? home}>
      <p>{says}</p>
    </HallCard>
  )
}
