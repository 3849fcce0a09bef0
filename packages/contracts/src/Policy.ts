/** How the price of an answer is split, in basis points that sum to 10,000. */
export type Policy = {
  data: number
  builder: number
  parents: number
  operator: number
  stakers: number
  treasury: number
  burn: number
}

/** Policy 0. */
export const genesisPolicy: Policy = {
  data: 6000,
  builder: 1500,
  parents: 500,
  operator: 1200,
  stakers: 300,
  treasury: 400,
  burn: 100,
}
