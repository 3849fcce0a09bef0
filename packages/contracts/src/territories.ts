/**
 * Countries of ISO 3166-1 (alpha-2) in the order of their bits in a licence's `territory`. A bit means the same for ever:
 * codes that are withdrawn keep their place, new ones are put at the end.
 */
export const territories: readonly string[] = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW',
  'BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI',
  'FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN',
  'IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME',
  'MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF',
  'PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV',
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE',
  'YT ZA ZM ZW',
].flatMap(line => line.split(' '))

/**
 * The bitmap of a territory; 0, for the whole world, where no country is named.
 *
 * Throws `RangeError` for a code that is not in the list.
 *
 * @example
 * territoryBits(['DE', 'FR'])
 */
export function territoryBits(codes: readonly string[]): bigint {
  return codes.reduce((bits, code) => {
    const place = territories.indexOf(code)
    if (place < 0) throw new RangeError(`${code} is no country of ISO 3166-1.`)
    return bits | (1n << BigInt(place))
  }, 0n)
}

/** The countries of a bitmap; none where it stands for the whole world. */
export function territoryCodes(bits: bigint): string[] {
  return territories.filter((_, place) => (bits >> BigInt(place)) & 1n)
}
