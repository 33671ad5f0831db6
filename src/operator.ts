import { OperatorError } from '#platform/errors.ts'

/** What an operator reads when something stops a start or a command: what happened, and what to do. */
export function explainToOperator(error: unknown): string {
  if (error instanceof OperatorError) return `\n${error.message}\n${error.cure}\n\n`
  return `\nThis should not have happened.\n${error instanceof Error ? error.stack : String(error)}\n\n`
}
