/**
 * The kinds of error that are not a form's problems and not a named outcome (STYLE.md, "Errors").
 * One place, web/failure.tsx, turns them into pages.
 */

/** There is no such thing, or it is not for this person to know of: a 404 page. */
export class NotFound extends Error {
  constructor(what = 'page') {
    super(`There is no such ${what}`)
    this.name = 'NotFound'
  }
}

/** The person is known, and may not: a 403 page that says so. Confidential things answer NotFound instead. */
export class Forbidden extends Error {
  constructor(message = 'This page is for others') {
    super(message)
    this.name = 'Forbidden'
  }
}

/** Asked too often: a 429 page that says when to come back. */
export class TooMany extends Error {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super('Asked too often')
    this.name = 'TooMany'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The request cannot be right: a missing token, a body that is no form. A 400 or 403 page with what to do. */
export class BadRequest extends Error {
  readonly status: 400 | 403 | 413 | 415
  constructor(message: string, status: 400 | 403 | 413 | 415 = 400) {
    super(message)
    this.name = 'BadRequest'
    this.status = status
  }
}

/** A form whose token is not this browser's: a 403 page that opens the form again. */
export class ExpiredForm extends Error {
  constructor() {
    super('The form is no longer valid')
    this.name = 'ExpiredForm'
  }
}

/** A member's form, whose session has ended meanwhile: what they typed is kept for them, where it can be. */
export class SentTooLate extends Error {
  readonly memberId: string
  readonly body: Readonly<Record<string, string | readonly string[]>>
  constructor(memberId: string, body: SentTooLate['body']) {
    super('The session of the form has ended')
    this.name = 'SentTooLate'
    this.memberId = memberId
    this.body = body
  }
}

/** What an operator can mend. It carries a code, what happened, and what to do. */
export class OperatorError extends Error {
  readonly code: string
  readonly cure: string
  constructor(code: string, what: string, cure: string) {
    super(`${code}: ${what}`)
    this.name = 'OperatorError'
    this.code = code
    this.cure = cure
  }
}
