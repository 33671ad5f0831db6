import { z } from 'zod'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const positive = (most: number) => z.coerce.number().int().min(1).max(most)

/** Every setting of a house, with its meaning. Nothing else in the code reads the environment. */
export const settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('The port that the house listens on'),
  HOST: z.string().default('127.0.0.1').describe('The address that it listens on; 0.0.0.0 for every one'),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('How people reach it, as in https://leaders.example.org'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL (15 or newer) to use; without it the house starts its own'),
  DATABASE_OWNER_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('The same PostgreSQL by the account that owns the tables, where DATABASE_URL names another'),
  DATABASE_POOL: positive(200).default(10).describe('The most connections of one process to the database'),
  RUN: z
    .enum(['all', 'web', 'worker'])
    .default('all')
    .describe('What this process does: pages, jobs and mail, or both'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('The mail server; without it mail stays on a development page'),
  MAIL_FROM: z.string().default('Commonweal <commonweal@localhost>').describe('The sender of mail'),
  MAIL_RETURN: z
    .email()
    .refine((address) => address.indexOf('@') <= 20, 'The part before the @ must be 20 characters or less')
    .optional()
    .describe('Where mail that cannot be delivered comes back to, for npx commonweal mail receive'),
  MAIL_DNS: z
    .string()
    .regex(/^[\d.:a-f[\]]+(, ?[\d.:a-f[\]]+)*$/i, 'These must be IP addresses, as in 9.9.9.9')
    .optional()
    .describe('The DNS servers that the check of mail asks; the machine’s own without it'),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,60}[a-z0-9])?$/i, 'This must be a name as in mail2022')
    .optional()
    .describe('The name under which the mail server’s DKIM key stands in DNS, for the check of mail'),
  SECURITY_CONTACT: z
    .string()
    .optional()
    .describe('Where to report a weakness, for security.txt: mailto: or https:'),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .optional()
    .describe(
      'How long it still answers after /readyz says that it stops; 5 with https, where a proxy must notice',
    ),
  TRUST_PROXY: flag.default(false).describe('true when a proxy in front sets X-Forwarded-For and -Proto'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .optional()
    .describe('How much is logged; info, or warn in a terminal'),
  HOUSE_HOME: z.string().default('var').describe('Where the house keeps its own database and files'),
  DIVERSITY_KEY: z
    .string()
    .regex(/^([\da-f]{64}|[\w-]{43}=?)$/i, 'Must be 64 hexadecimal or 43 base64url characters')
    .optional()
    .describe('The key to equality answers (openssl rand -hex 32); without it, one is made in HOUSE_HOME'),
  SEED: z
    .enum(['story', 'none'])
    .default('story')
    .describe('What a new database starts with: the community of the source documents, or only an organiser'),
  ORGANISER_EMAIL: z
    .email()
    .default('organiser@commonweal.example')
    .describe('The first organiser and administrator'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('A provider by whose accounts members may sign in (OpenID Connect), as it names itself'),
  OIDC_CLIENT_ID: z.string().optional().describe('How the provider knows this house'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('How this house proves itself to the provider'),
  OIDC_NAME: z
    .string()
    .max(60)
    .default('your organisation’s account')
    .describe('What members call that account, after “Sign in with …”'),
  OIDC_TRUST_SECOND_FACTOR: flag
    .default(false)
    .describe('true when the provider’s word (amr, acr) that it asked for a second factor is good enough'),
})

/** The provider by whose accounts members may sign in. */

export type Settings = z.infer<typeof settings>
