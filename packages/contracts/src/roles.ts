/** Roles of the AccessManager. 0 is its own ADMIN, which grants the others. */
export const roles = {
  admin: 0n,
  governor: 1n,
  guardian: 2n,
  proposer: 3n,
  disputes: 4n,
  /** Locks and frees bonds in Staking. */
  locker: 5n,
  /** Slashes stake in Staking. */
  slasher: 6n,
  /** Pays into Fees on somebody's behalf. */
  payments: 7n,
  /** Roots reputation. */
  scorekeeper: 8n,
  /** Bars, jails and releases validators in ValidatorSet. */
  jailer: 9n,
} as const
