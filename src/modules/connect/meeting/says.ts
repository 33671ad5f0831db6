/** What a meeting's page says was done, each in the part of the page that it is about: there the eye is. */
export const saysAtTimes = (others: number) => ({
  offered: `Offered. ${others > 1 ? 'The others get' : 'The other gets'} one e-mail with all that you offered.`,
  'offered-quietly': `Offered. ${others > 1 ? 'The others have had' : 'The other has had'} two e-mails of times from you today, so this is seen on the page.`,
  'offered-before': 'That was offered already, so nobody was written to.',
  'offer-withdrawn': 'You took the time back.',
  suits: 'Thank you. The others see that it suits you.',
  'suits-not': 'Thank you for saying so.',
  agreed: 'You meet then. Everybody gets an e-mail with a calendar file.',
  'time-cancelled': 'That time does not stand any more. Everybody was told.',
  'not-all': 'It does not suit everybody yet.',
})

export const saysAtMessages = { sent: 'Your message is on its way.' }

export const saysAtAddresses = {
  shared: 'You share your address. It is shown once everybody agreed.',
  'taken-back': 'Done. Your address is shown to nobody here.',
}

export const saysAfter = {
  answered: 'Thank you. Is there something that you would like to keep of it?',
  captured: 'Thank you for sharing it.',
  asked: 'Thank you. The others are asked whether they agree; until then nobody else sees it.',
}
