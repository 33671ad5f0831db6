import { addressOf, characteristicName, type FrameworkVersion } from '#modules/frameworks/index.ts'
import type { Viewer } from '#platform/access.ts'
import { Button } from '#ui/button/button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { Wording } from '#ui/wording/wording.tsx'
import type { Hall } from './hall.ts'
import { listCards } from './hall-cards.tsx'
import { behaviourOfTheDay } from './of-the-day.ts'
import { Welcome } from './welcome.tsx'

type Props = { hall: Hall; viewer: Viewer; now: Date; today: string; sendsMail: boolean }

/** A member's first page: one behaviour to think about, and a card from each room. */
export const HallPage = ({ hall, viewer, now, today, sendsMail }: Props) => (
  <Layout title="Home" width="wide">
    <PageHeading caption={hall.community.name}>{`Hello, ${viewer.name}`}</PageHeading>
    <Welcome hall={hall} viewer={viewer} now={now} sendsMail={sendsMail} />
    {hall.framework && <BehaviourOfTheDay framework={hall.framework} today={today} />}
    <h2 class="cw-hall__title">In the house</h2>
    <CardGrid columns={3}>{listCards({ hall, viewer, now, today })}</CardGrid>
  </Layout>
)

const BehaviourOfTheDay = ({ framework, today }: { framework: FrameworkVersion; today: string }) => {
  const found = behaviourOfTheDay(framework.characteristics, today)
  if (!found) return null
  const { characteristic, behaviour } = found
  return (
    <section class={`cw-today ${threadClass(characteristic.key)}`} aria-labelledby="today">
      <Mark of={characteristic.key} size="xl" />
      <div class="cw-today__words">
        <h2 class="cw-today__title" id="today">
          To think about today
        </h2>
        <p class="cw-today__characteristic">{characteristicName(characteristic)}</p>
        <blockquote class="cw-today__behaviour">
          <p>
            <Wording text={behaviour.text} />
          </p>
        </blockquote>
        <p class="cw-today__question">When did you last see somebody do this?</p>
        <Button href={addressOf(framework, characteristic, behaviour)} variant="secondary">
          Open this behaviour
        </Button>
      </div>
    </section>
  )
}
