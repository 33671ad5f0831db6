import { sql } from 'kysely'
import type { VNode } from 'preact'
import { findNames } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { answerTokens } from '../answer-token.ts'
import { inARow } from '../introduced.ts'
import type { Frame } from '../letter.tsx'
import { othersIn } from '../meeting.ts'
import { findMeetings, type MeetingOfRound } from '../meetings.ts'
import { listSilent } from '../silence.ts'
import { type Writable, writeLetters } from '../write-letters.ts'
import { askedEmail, nudgedEmail } from './email.tsx'

type Nudging = { config: Config; at: Date; most?: number }

type Person = { meetingId: string; memberId: string }

/** On day 5 those are reminded in whose meeting nothing happened; on day 21, or at the round's end, all are asked. */
const nudgeDay = 5
const askDay = 21
/** Nobody is written to about what is long ago, such as after a house stood still. */
const lastDay = 60

const isIntroducedFor = ({ at, days }: { at: Date; days: number }) => sql`
  (person.introduced_at at time zone 'Europe/London')::date <= ${londonDay(at)}::date - ${days}::int`

const isRoundOver = (at: Date) =>
  sql`(round.closed_at is not null or round.ends_on <= ${londonDay(at)}::date)`

/**
 * Somebody who can be written to about a meeting, as conditions on `person`, `meeting` and `round`: they have neither
 * dropped out, nor left, nor paused.
 */
const isAbout = (at: Date) => sql`
  person.introduced_at is not null and person.dropped_out_at is null and meeting.cancelled_at is null
  and (person.introduced_at at time zone 'Europe/London')::date > ${londonDay(at)}::date - ${lastDay}::int
  and exists (
    select from connect.participation
    where campaign_id = round.campaign_id and member_id = person.member_id and left_at is null
      and (paused_at is null or paused_until <= ${londonDay(at)}::date)
  )`

/** Any sign of life counts: a message, a time, an answer. */
const isQuiet = sql`
  meeting.agreed_slot_id is null
  and not exists (select from connect.message where meeting_id = meeting.id)
  and not exists (select from connect.slot where meeting_id = meeting.id)
  and not exists (select from connect.meeting_person where meeting_id = meeting.id and answered_at is not null)`

/** Where one of them has said that they met, nobody is asked. */
const isUnanswered = sql`
  (person.met is null or person.met = 'planned')
  and not exists (select from connect.meeting_person where meeting_id = meeting.id and met = 'met')`

/**
 * Reminds the next people in whose meeting nothing has happened for five days, each once. Returns how many it took; 0
 * when nobody is left.
 */
export function nudgeSome(db: Db, { config, at, most = 250 }: Nudging): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Person>`
      with due as (
        select person.meeting_id, person.member_id
        from connect.meeting_person as person
        join connect.meeting on meeting.id = person.meeting_id
        join connect.round on round.id = meeting.round_id
        where person.nudged_at is null and person.asked_at is null
          and (person.introduced_at at time zone 'Europe/London')::date > ${londonDay(at)}::date - ${askDay}::int
          and ${isIntroducedFor({ at, days: nudgeDay })} and not ${isRoundOver(at)}
          and ${isAbout(at)} and ${isQuiet}
        order by person.meeting_id limit ${most} for update of person skip locked
      )
      update connect.meeting_person as person set nudged_at = ${at} from due
      where person.meeting_id = due.meeting_id and person.member_id = due.member_id
      returning person.meeting_id, person.member_id`.execute(tx)
    await write(tx, rows, { act: 'connect.nudge', email: nudgedEmail, config, at })
    return rows.length
  })
}

/**
 * Asks the next people whether they met, each once: after three weeks, or when the round is over. Of whom nothing was
 * heard in the conversation before either, they are asked in the same letter whether they would like to go on.
 */
export function askSome(db: Db, { config, at, most = 250 }: Nudging): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Person>`
      with due as (
        select person.meeting_id, person.member_id
        from connect.meeting_person as person
        join connect.meeting on meeting.id = person.meeting_id
        join connect.round on round.id = meeting.round_id
        where person.asked_at is null and (${isIntroducedFor({ at, days: askDay })} or ${isRoundOver(at)})
          and ${isAbout(at)} and ${isUnanswered}
        order by person.meeting_id limit ${most} for update of person skip locked
      )
      update connect.meeting_person as person set asked_at = ${at} from due
      where person.meeting_id = due.meeting_id and person.member_id = due.member_id
      returning person.meeting_id, person.member_id`.execute(tx)
    const silent = await listSilent(tx, { at, among: rows.map(({ memberId }) => memberId) })
    const asked = new Set(silent.map(({ meetingId, memberId }) => `${meetingId}:${memberId}`))
    await write(tx, rows, {
      act: 'connect.askWhetherMet',
      email: ({ meetingId, memberId, ...told }) =>
        askedEmail({ ...told, wasSilent: asked.has(`${meetingId}:${memberId}`) }),
      config,
      at,
    })
    return rows.length
  })
}

type Words = ReturnType<typeof wordsFor> & { memberId: string; answer: string; frame: Frame }

type Writing = {
  act: `connect.${string}`
  email(told: Words): { subject: string; view: VNode }
  config: Config
  at: Date
}

async function write(tx: Tx, rows: readonly Person[], { act, email, config, at }: Writing): Promise<void> {
  if (rows.length === 0) return
  const found = await findMeetings(tx, [...new Set(rows.map(({ meetingId }) => meetingId))])
  const meetings = new Map(found.map((meeting) => [meeting.id, meeting]))
  const names = await findNames(
    tx,
    found.flatMap(({ people }) => people.map(({ memberId }) => memberId)),
  )
  const tokenOf = await answerTokens(tx)
  const letters = rows.flatMap((row): Writable[] => {
    const meeting = meetings.get(row.meetingId)
    if (!meeting) return []
    const answer = `${config.baseUrl}/connect/answer/${tokenOf(row).token}`
    const told = { ...wordsFor(meeting, row.memberId, names), memberId: row.memberId, answer }
    return [
      {
        memberId: row.memberId,
        about: `${row.meetingId}:${row.memberId}`,
        letter: (frame: Frame) => email({ ...told, frame }),
      },
    ]
  })
  await writeLetters(tx, { act, letters, config, at })
}

function wordsFor(meeting: MeetingOfRound, memberId: string, names: ReadonlyMap<string, string>) {
  const others = othersIn(meeting, memberId).flatMap((person) => names.get(person.memberId) ?? [])
  return {
    others: inARow(others),
    isStarter: meeting.starterId === memberId,
    starter: meeting.starterId === memberId ? '' : (names.get(meeting.starterId ?? '') ?? ''),
    meetingId: meeting.id,
    theme: meeting.theme,
    endsOn: meeting.endsOn,
  }
}
