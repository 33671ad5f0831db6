import { NotFound } from '#platform/errors.ts'

type Asked = { report(line: string): void }

/** Runs what needs a framework that may not be there; then it says so and what to do, with exit code 1. */
export async function whereFound(ask: Asked, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    ask.report(`${error.message}. See what there is: commonweal framework list`)
    return 1
  }
}
