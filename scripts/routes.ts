import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'
import { listRoutes } from '../src/app.ts'
import { describeRoutes } from './routes/describe.ts'

// npm run routes: writes every route of the house with its audience, for the house test and for reviewers.
const file = join('test', 'house', 'routes.txt')
const routes = listRoutes({ development: true })
writeFileSync(join(houseRoot, file), describeRoutes(routes, { always: listRoutes({ development: false }) }))
process.stdout.write(`Wrote ${routes.length} routes to ${file}.\n`)
