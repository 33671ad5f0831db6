import type { Config } from '../config.ts'

/** The bare address that the house writes from, without the name before it. */
export const senderAddress = ({ mailFrom }: Pick<Config, 'mailFrom'>): string =>
  /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
