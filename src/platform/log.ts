import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'

/** Structured logs on standard output, a line each, without personal data: routes, not addresses; ids, not names. */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError, err: describeError },
    },
    pino.destination({ sync: false, minLength: 4096 }),
  )
}

/** What is logged of an error. */
export type DescribedError = {
  type: string
  message: string
  code?: string
  constraint?: string
  table?: string
  stack?: string
  cause?: DescribedError
  errors?: DescribedError[]
}

/**
 * What a log may hold of an error: its kind, where it arose and its words, without what people typed. PostgreSQL
 * and SMTP tell whose mail or which row it was, in details and in quotation marks; only names of our own stay.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPeople(String(error)) }
  const { code, constraint, table, errors } = error as Error & Record<string, unknown> // Any error may carry these.
  const words = codeIsOfValues(code) ? (said: string) => withoutQuotes(withoutPeople(said)) : withoutPeople
  // A stack begins with the message, which may run over several lines; the places follow it.
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.constructor.name,
    message: words(error.message),
    ...(code === undefined ? {} : { code: String(code) }),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    stack: places.join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    ...(Array.isArray(errors) ? { errors: errors.map(describeError) } : {}),
  }
}

/** PostgreSQL's class 22 is of values that do not fit, and quotes them. */
const codeIsOfValues = (code: unknown) => typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)
const withoutQuotes = (said: string) => said.replace(/"[^"]*"/g, '"…"')
const withoutPeople = (said: string) => said.replace(/[^\s<>"'(),;:=[\]]+@[^\s<>"'(),;:[\]]+/g, '[address]')
