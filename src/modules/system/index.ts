export { listSystem, type SystemMap } from './queries.ts'
