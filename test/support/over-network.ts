import type { InjectOptions } from 'fastify'
import type { Answer, Answerer } from './browser.ts'

/**
 * A listening house as somebody meets it who comes from `origin`: over the network, through a proxy that says where
 * they are. The house counts what comes from one place, and sixty people do not sit in one place.
 */
export const overNetwork = (house: string, origin: string): Answerer => ({
  async inject({ method, url, headers, payload }: InjectOptions): Promise<Answer> {
    const answer = await fetch(new URL(`${url}`, house), {
      method: method ?? 'GET',
      // Our own tests send words only, or the bytes of a form.
      headers: { ...(headers as Record<string, string>), 'x-forwarded-for': origin },
      body: method === 'POST' ? (payload as string) : null,
      redirect: 'manual',
    })
    const rawPayload = Buffer.from(await answer.arrayBuffer())
    return {
      statusCode: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() },
      body: rawPayload.toString(),
      rawPayload,
    }
  },
})
