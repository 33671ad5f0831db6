import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'

/** Structured logs on standard output, a line each, without personal data: routes, not addresses; ids, not names. */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ sync: false, minLength: 4096 }),
  )
}
