/** What may stand in a record and should not: secrets are refused, personal data is pointed out. */
export type Screening = { secrets: string[]; personal: string[]; garbled: boolean }

// Every pattern is linear in the length of the text: bounded runs, no nested repetition.
const secrets: [string, RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})/],
  ['an API key', /\bsk-(?:[a-z]{2,10}-)?[A-Za-z0-9_-]{24,}/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{20,}/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ['a Hugging Face token', /\bhf_[A-Za-z0-9]{30,}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a signed web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  ['a wallet’s private key', /\b(?:private|secret)[ _-]?key["'\s:=]{1,6}(?:0x)?[0-9a-fA-F]{64}\b/i],
  ['a recovery phrase', /\b(?:seed|recovery|mnemonic)[ _-]?phrase["'\s:=]{1,6}(?:[a-z]{3,8} ){11}/i],
]
const email = /\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}\b/
const phone = /(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?|\d{2,4}[ .-])\d{3,4}[ .-]\d{3,4}(?![\w-])/
const card = /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g

/** Looks for secrets, personal data and garbled text in one record's text. */
export function screenText(text: string): Screening {
  const personal: string[] = []
  if (email.test(text)) personal.push('an e-mail address')
  if (phone.test(text)) personal.push('a phone number')
  for (const [digits] of text.matchAll(card)) {
    if (!isLuhn(digits.replaceAll(/\D/g, ''))) continue
    personal.push('a card number')
    break
  }
  return {
    secrets: secrets.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
    personal,
    garbled: isGarbled(text),
  }
}

/** Replacement characters, control characters, or hardly a letter in a text long enough to have some. */
function isGarbled(text: string): boolean {
  let letters = 0
  let broken = 0
  let length = 0
  for (const character of text) {
    length++
    if (/\p{L}/u.test(character)) letters++
    else if (character === '\ufffd' || (/\p{Cc}/u.test(character) && !'\n\r\t'.includes(character))) broken++
  }
  return broken > Math.max(1, length * 0.01) || (length >= 20 && letters < length * 0.2)
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum > 0 && sum % 10 === 0
}
