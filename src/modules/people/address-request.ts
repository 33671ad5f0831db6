/** How long after the decision the list can be downloaded. */
export const hoursToDownload = 24

/** How a request stands: `ready` to be downloaded, `lapsed` when nobody did so in time. */
export type RequestState = 'waiting' | 'refused' | 'ready' | 'downloaded' | 'lapsed'

type Dates = { decision: string | null; decidedAt: Date | null; downloadedAt: Date | null }

/** Until when a list that was allowed can be downloaded. */
export const downloadableUntil = (decidedAt: Date) =>
  new Date(decidedAt.getTime() + hoursToDownload * 60 * 60 * 1000)

/** How a request for the list of addresses stands at this instant. */
export function stateOf({ decision, decidedAt, downloadedAt }: Dates, now: Date): RequestState {
  if (!decidedAt) return 'waiting'
  if (decision === 'refused') return 'refused'
  if (downloadedAt) return 'downloaded'
  return now < downloadableUntil(decidedAt) ? 'ready' : 'lapsed'
}
