import autocannon from 'autocannon'

export type Load = { url: string; headers?: Record<string, string>; request?: () => { body: string } }
export type Figures = { perSecond: number; p50: number; p99: number; failed: number }

/** Sends requests over so many connections for so many seconds. Anything but a 2xx or 3xx counts as failed. */
export async function measure(load: Load, connections: number, seconds: number): Promise<Figures> {
  const { request } = load
  const result = await autocannon({
    url: load.url,
    connections,
    duration: seconds,
    headers: load.headers ?? {},
    ...(request
      ? {
          requests: [
            {
              method: 'POST',
              path: new URL(load.url).pathname,
              setupRequest: (given) => ({ ...given, ...request() }),
            },
          ],
        }
      : {}),
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result['4xx'] + result['5xx'] + result.timeouts,
  }
}

/** The middle of several rounds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
