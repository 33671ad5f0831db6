/**
 * A letter to many is written once. Where the house stands, and the word by which its reader can stop such letters,
 * are put in when it is sent; until then these stand for them. `.invalid` is nobody's, for ever.
 */
export const houseInMail = 'https://house.invalid'
export const unsubscribeInMail = `${houseInMail}/unsubscribe/word-of-this-reader`
