import type { Socket } from 'node:net'

const words: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Answers what is not HTTP at all, or stopped half way: in a few words that repeat nothing of what was sent. */
export function refuseMalformed(standing: Record<string, string>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const body = 'The house could not read this request.\n'
    const headers = {
      ...standing,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(body.length),
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    socket.end([`HTTP/1.1 ${words[error.code ?? ''] ?? '400 Bad Request'}`, ...lines, '', body].join('\r\n'))
  }
}
