/** Whether the database refused a second organisation of one name in one part. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'organisation_once'

/** Does it, or says that the name is taken in that part. The database decides, however many ask at once. */
export const orTaken = <T>(act: Promise<T>): Promise<T | 'name-taken'> =>
  act.catch((error: unknown) => {
    if (isTaken(error)) return 'name-taken' as const
    throw error
  })
