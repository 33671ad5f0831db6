import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { findAsking } from '../round.ts'
import { bringPopulation } from './bring.ts'
import { populationForm } from './form.ts'
import { PopulationPage } from './page.tsx'
import { mostBytes, readPopulation } from './read-population.ts'

export const populationRoute = memberRoute({
  url: '/diversity/population',
  largestFile: mostBytes,
  get: async ({ db }) => {
    const { round } = await findAsking(db)
    return page(<PopulationPage form={blank} set={round?.set ?? null} />)
  },
  post: async ({ db, body, files, viewer, now }) => {
    const { round } = await findAsking(db)
    const set = round?.set ?? null
    const form = readForm(populationForm, body)
    const file = files.find(({ field }) => field === 'file')
    const state = file ? form.state : withProblem(form.state, 'file', 'Choose a file')
    if (!form.ok || !file || !set) return page(<PopulationPage form={state} set={set} />, 422)

    const reading = readPopulation(file.content, set)
    if (!reading.ok) return page(<PopulationPage form={state} set={set} unreadable={reading.problems} />, 422)
    const population = { ...form.answers, shares: reading.shares }
    await bringPopulation(db, { population, by: viewer.id, at: now })
    return seeOther('/diversity?done=population')
  },
})
